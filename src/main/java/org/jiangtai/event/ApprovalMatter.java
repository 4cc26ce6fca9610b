package org.jiangtai.event;

/** What an approval is for: the facts, how many may come, whether somebody from abroad speaks, how it is kept safe. */
record ApprovalMatter(EventFacts facts, int capacity, boolean fromAbroad, String safetyPlan) {

    /** The event as it stands now, to be compared once it has changed. */
    static ApprovalMatter of(EventEntity event, int capacity) {
        var facts = new EventFacts();
        facts.takeOver(event);
        return new ApprovalMatter(facts, capacity, event.speakerFromAbroad, event.safetyPlan);
    }

    /**
     * Whether an approval of the other holds for this too. Another time, place, lecturer or content asks again (domain
     * page, events), and so do people enough for a safety plan, another plan for them, and somebody from abroad. When
     * one can register and what the team notes do not.
     */
    boolean isCoveredBy(ApprovalMatter approved, ApprovalTerms terms) {
        return facts.sameTime(approved.facts)
                && facts.samePlace(approved.facts)
                && facts.sameLecturer(approved.facts)
                && facts.sameContent(approved.facts)
                && (!fromAbroad || approved.fromAbroad)
                && (!terms.isLarge(capacity)
                        || terms.isLarge(approved.capacity)
                                && capacity <= approved.capacity
                                && safetyPlan.equals(approved.safetyPlan));
    }
}
