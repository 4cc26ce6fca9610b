package org.jiangtai.registration;

import org.jspecify.annotations.Nullable;

/**
 * One of many who are put down by somebody else.
 *
 * @param phone as typed; may be empty
 * @param party people with the same text share a ticket's page
 * @param another whether it is another person than the one of the same name on the same phone who is down
 * @param residentId whom the unit remembers; null for somebody else
 */
public record GroupPerson(
        String name,
        String phone,
        String party,
        boolean under14,
        boolean another,
        @Nullable Long residentId) {}
