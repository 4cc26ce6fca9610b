package org.jiangtai.registration;

import java.util.List;

/** People were put down for an event, with a seat, a place on the waiting list, or an application. */
public record PeoplePutDown(List<Long> registrationIds, long eventId) {}
