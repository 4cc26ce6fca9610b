package org.jiangtai.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People whom a keeper puts down together, in the order in which they get the seats.
 *
 * @param unitId whose people they are; only an organiser leaves it open
 * @param consent whether they were told what their data are for, and agreed
 * @param guardianConsent whether a guardian agreed for those under 14
 */
public record GroupRequest(
        long eventId, @Nullable Long unitId, List<GroupPerson> people, boolean consent, boolean guardianConsent) {}
