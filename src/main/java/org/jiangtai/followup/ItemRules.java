package org.jiangtai.followup;

import static org.jiangtai.followup.ItemParty.AUTHOR;
import static org.jiangtai.followup.ItemParty.CENTRE;
import static org.jiangtai.followup.ItemParty.CLOCK;
import static org.jiangtai.followup.ItemParty.OWNER;
import static org.jiangtai.followup.ItemParty.PARTNER;
import static org.jiangtai.followup.ItemParty.VERIFIER;
import static org.jiangtai.followup.ItemState.CLOSED;
import static org.jiangtai.followup.ItemState.IN_PROGRESS;
import static org.jiangtai.followup.ItemState.LONG_TERM;
import static org.jiangtai.followup.ItemState.OPEN;
import static org.jiangtai.followup.ItemState.TO_VERIFY;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state machine of an item: who may lead it from where to where, and for what words are needed. */
final class ItemRules {

    private static final Set<ItemState> UNFINISHED = EnumSet.complementOf(EnumSet.of(CLOSED));
    /** Where somebody works on it still, or has just said that it is done. */
    private static final Set<ItemState> UNDERWAY = EnumSet.of(OPEN, IN_PROGRESS, TO_VERIFY);

    private static final Map<ItemAction, Rule> RULES = new EnumMap<>(ItemAction.class);

    /** @param to null leaves the state as it is */
    private record Rule(Set<ItemState> from, @Nullable ItemState to, Set<ItemParty> by, boolean words) {}

    static {
        rule(ItemAction.MAKE, EnumSet.of(OPEN), null, false, CENTRE, OWNER);
        rule(ItemAction.EDIT, EnumSet.of(OPEN, IN_PROGRESS, LONG_TERM), null, false, CENTRE);
        rule(ItemAction.ASSIGN, EnumSet.of(OPEN, IN_PROGRESS), OPEN, false, CENTRE);
        rule(ItemAction.HAND_OVER, UNFINISHED, null, false, CENTRE);
        rule(ItemAction.HAND_BACK, EnumSet.of(OPEN), null, true, OWNER);
        rule(ItemAction.PLAN, EnumSet.of(OPEN, IN_PROGRESS, LONG_TERM), null, false, OWNER, CENTRE);
        rule(ItemAction.REPORT, EnumSet.of(IN_PROGRESS, LONG_TERM), null, false, OWNER, PARTNER, CENTRE);
        rule(ItemAction.ASK_EXTENSION, EnumSet.of(OPEN, IN_PROGRESS), null, true, OWNER);
        rule(ItemAction.GRANT_EXTENSION, EnumSet.of(OPEN, IN_PROGRESS), null, false, CENTRE);
        rule(ItemAction.REFUSE_EXTENSION, EnumSet.of(OPEN, IN_PROGRESS), null, true, CENTRE);
        rule(ItemAction.SUBMIT, EnumSet.of(OPEN, IN_PROGRESS, LONG_TERM), TO_VERIFY, true, OWNER, CENTRE);
        rule(ItemAction.SEND_BACK, EnumSet.of(TO_VERIFY), IN_PROGRESS, true, VERIFIER);
        rule(ItemAction.CLOSE, EnumSet.of(TO_VERIFY), CLOSED, true, VERIFIER);
        rule(ItemAction.KEEP_LONG_TERM, EnumSet.of(OPEN, IN_PROGRESS, TO_VERIFY), LONG_TERM, true, CENTRE);
        rule(ItemAction.REOPEN, EnumSet.of(CLOSED), IN_PROGRESS, true, CENTRE, AUTHOR);
        rule(ItemAction.ADD_PICTURE, UNFINISHED, null, false, OWNER, PARTNER, CENTRE);
        rule(ItemAction.DROP_PICTURE, UNFINISHED, null, false, OWNER, PARTNER, CENTRE);
        rule(ItemAction.REMIND, ItemState.RUNNING, null, false, CLOCK);
        rule(ItemAction.BLUE, ItemState.RUNNING, null, false, CLOCK);
        rule(ItemAction.YELLOW, ItemState.RUNNING, null, false, CLOCK);
        rule(ItemAction.RED, ItemState.RUNNING, null, false, CLOCK);
        rule(ItemAction.MOVE_DUE, ItemState.RUNNING, null, false, CLOCK);
    }

    private ItemRules() {}

    /**
     * Where an action leads.
     *
     * @param as everything that the person is to the item
     * @throws WrongItemState if it does not lead on from this state, for whomever
     * @throws NotYourItem if it does, but not for this person
     */
    static ItemState next(ItemState from, ItemAction action, Collection<ItemParty> as) {
        Set<ItemParty> may = whoMay(from, action);
        if (may.isEmpty()) {
            throw new WrongItemState(from);
        }
        if (Collections.disjoint(may, as)) {
            throw new NotYourItem();
        }
        if (action == ItemAction.REPORT && from == OPEN) {
            return IN_PROGRESS;
        }
        ItemState to = rule(action).to;
        return to == null ? from : to;
    }

    /** What these can do with an item in this state. */
    static Set<ItemAction> possible(ItemState from, Collection<ItemParty> as) {
        Set<ItemAction> possible = EnumSet.noneOf(ItemAction.class);
        for (ItemAction action : ItemAction.values()) {
            if (!Collections.disjoint(whoMay(from, action), as)) {
                possible.add(action);
            }
        }
        return possible;
    }

    /** Whether the action asks for words: a reason, what was done, or a verdict. */
    static boolean needsWords(ItemAction action) {
        return rule(action).words;
    }

    private static Set<ItemParty> whoMay(ItemState from, ItemAction action) {
        Rule rule = rule(action);
        if (action == ItemAction.REOPEN && UNDERWAY.contains(from)) {
            // Its resident was told that nothing will be done, and need not wait until somebody has verified that.
            return EnumSet.of(AUTHOR);
        }
        boolean begins = action == ItemAction.REPORT && from == OPEN;
        return begins || rule.from.contains(from) ? rule.by : EnumSet.noneOf(ItemParty.class);
    }

    private static Rule rule(ItemAction action) {
        Rule rule = RULES.get(action);
        if (rule == null) {
            throw new IllegalStateException("no rule for " + action);
        }
        return rule;
    }

    private static void rule(
            ItemAction action, Set<ItemState> from, @Nullable ItemState to, boolean words, ItemParty... by) {
        RULES.put(action, new Rule(from, to, EnumSet.copyOf(Set.of(by)), words));
    }
}
