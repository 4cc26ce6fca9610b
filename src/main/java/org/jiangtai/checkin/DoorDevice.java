package org.jiangtai.checkin;

import java.time.Instant;

/** A phone that may run one event's door until a time; its link is {@code /door/{token}}. */
public record DoorDevice(
        long id, long eventId, String token, String name, int list, Instant expiresAt, boolean revoked) {}
