package org.jiangtai.registration;

/**
 * Says for the ticket page what its holder may do about coming and having come; the pages behind it belong to the
 * module of the door, which stands above this one.
 */
public interface TicketDoor {

    TicketSteps stepsFor(Registration registration);
}
