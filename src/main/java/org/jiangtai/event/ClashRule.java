package org.jiangtai.event;

/** One question about an event that somebody wants to save. It reads nothing: what it needs is there already. */
interface ClashRule {

    void look(Planned planned, Surroundings around, Findings findings);
}
