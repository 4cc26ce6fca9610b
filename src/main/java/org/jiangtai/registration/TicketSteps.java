package org.jiangtai.registration;

/**
 * What the ticket page offers its holder besides the ticket.
 *
 * @param mayAskForLeave whether the person may say beforehand that they cannot come, at {@code /t/{token}/leave}
 * @param onLeave whether the person has said so
 * @param mayWithdrawLeave whether that may still be taken back
 * @param certificate whether there is a certificate to print, at {@code /t/{token}/certificate}
 */
public record TicketSteps(boolean mayAskForLeave, boolean onLeave, boolean mayWithdrawLeave, boolean certificate) {

    /** Nothing but the ticket. */
    public static final TicketSteps NONE = new TicketSteps(false, false, false, false);
}
