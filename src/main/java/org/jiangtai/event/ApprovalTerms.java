package org.jiangtai.event;

import java.util.Set;

/**
 * What is set of approval (domain page, events: every public lecture is approved before it is made public).
 *
 * @param kinds the kinds of event that are approved; none where approval is switched off
 * @param daysAhead how many working days before the event's day somebody has to apply
 * @param daysAheadFromAbroad the same with a speaker from abroad, Hong Kong, Macao or Taiwan
 * @param largeAbove more seats than these ask for a safety plan
 */
public record ApprovalTerms(Set<EventKind> kinds, int daysAhead, int daysAheadFromAbroad, int largeAbove) {

    /** Whether events of this kind are approved before they are made public. */
    public boolean concern(EventKind kind) {
        return kinds.contains(kind);
    }

    /** How many working days ahead somebody has to apply. */
    public int daysFor(boolean speakerFromAbroad) {
        return speakerFromAbroad ? Math.max(daysAhead, daysAheadFromAbroad) : daysAhead;
    }

    /** Whether so many people need a safety plan. */
    public boolean isLarge(int capacity) {
        return capacity > largeAbove;
    }
}
