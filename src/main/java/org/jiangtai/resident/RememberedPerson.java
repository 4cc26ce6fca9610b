package org.jiangtai.resident;

/**
 * Somebody remembered, in full, for another module that puts the person down.
 *
 * @param phone the person's own number, or else the household's; empty if neither is known
 * @param household equal for people who live together
 */
public record RememberedPerson(long id, long unitId, String name, String phone, String household) {}
