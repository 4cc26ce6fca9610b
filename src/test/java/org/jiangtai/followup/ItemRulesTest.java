package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangtai.followup.ItemAction.*;
import static org.jiangtai.followup.ItemParty.AUTHOR;
import static org.jiangtai.followup.ItemParty.CENTRE;
import static org.jiangtai.followup.ItemParty.CLOCK;
import static org.jiangtai.followup.ItemParty.OWNER;
import static org.jiangtai.followup.ItemParty.PARTNER;
import static org.jiangtai.followup.ItemParty.VERIFIER;
import static org.jiangtai.followup.ItemState.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every step that there is, and that there is no other. */
class ItemRulesTest {

    /** The whole machine, written down a second time. */
    private record Way(ItemState from, ItemAction action, ItemState to, Set<ItemParty> by) {}

    private static final List<Way> WAYS = List.of(
            way(OPEN, MAKE, OPEN, CENTRE, OWNER),
            way(OPEN, EDIT, OPEN, CENTRE),
            way(IN_PROGRESS, EDIT, IN_PROGRESS, CENTRE),
            way(LONG_TERM, EDIT, LONG_TERM, CENTRE),
            way(OPEN, ASSIGN, OPEN, CENTRE),
            way(IN_PROGRESS, ASSIGN, OPEN, CENTRE),
            way(OPEN, HAND_OVER, OPEN, CENTRE),
            way(IN_PROGRESS, HAND_OVER, IN_PROGRESS, CENTRE),
            way(TO_VERIFY, HAND_OVER, TO_VERIFY, CENTRE),
            way(LONG_TERM, HAND_OVER, LONG_TERM, CENTRE),
            way(OPEN, HAND_BACK, OPEN, OWNER),
            way(OPEN, PLAN, OPEN, OWNER, CENTRE),
            way(IN_PROGRESS, PLAN, IN_PROGRESS, OWNER, CENTRE),
            way(LONG_TERM, PLAN, LONG_TERM, OWNER, CENTRE),
            way(OPEN, REPORT, IN_PROGRESS, OWNER, PARTNER, CENTRE),
            way(IN_PROGRESS, REPORT, IN_PROGRESS, OWNER, PARTNER, CENTRE),
            way(LONG_TERM, REPORT, LONG_TERM, OWNER, PARTNER, CENTRE),
            way(OPEN, ASK_EXTENSION, OPEN, OWNER),
            way(IN_PROGRESS, ASK_EXTENSION, IN_PROGRESS, OWNER),
            way(OPEN, GRANT_EXTENSION, OPEN, CENTRE),
            way(IN_PROGRESS, GRANT_EXTENSION, IN_PROGRESS, CENTRE),
            way(OPEN, REFUSE_EXTENSION, OPEN, CENTRE),
            way(IN_PROGRESS, REFUSE_EXTENSION, IN_PROGRESS, CENTRE),
            way(OPEN, SUBMIT, TO_VERIFY, OWNER, CENTRE),
            way(IN_PROGRESS, SUBMIT, TO_VERIFY, OWNER, CENTRE),
            way(LONG_TERM, SUBMIT, TO_VERIFY, OWNER, CENTRE),
            way(TO_VERIFY, SEND_BACK, IN_PROGRESS, VERIFIER),
            way(TO_VERIFY, CLOSE, CLOSED, VERIFIER),
            way(OPEN, KEEP_LONG_TERM, LONG_TERM, CENTRE),
            way(IN_PROGRESS, KEEP_LONG_TERM, LONG_TERM, CENTRE),
            way(TO_VERIFY, KEEP_LONG_TERM, LONG_TERM, CENTRE),
            way(OPEN, REOPEN, IN_PROGRESS, AUTHOR),
            way(IN_PROGRESS, REOPEN, IN_PROGRESS, AUTHOR),
            way(TO_VERIFY, REOPEN, IN_PROGRESS, AUTHOR),
            way(CLOSED, REOPEN, IN_PROGRESS, CENTRE, AUTHOR),
            way(OPEN, ADD_PICTURE, OPEN, OWNER, PARTNER, CENTRE),
            way(IN_PROGRESS, ADD_PICTURE, IN_PROGRESS, OWNER, PARTNER, CENTRE),
            way(TO_VERIFY, ADD_PICTURE, TO_VERIFY, OWNER, PARTNER, CENTRE),
            way(LONG_TERM, ADD_PICTURE, LONG_TERM, OWNER, PARTNER, CENTRE),
            way(OPEN, DROP_PICTURE, OPEN, OWNER, PARTNER, CENTRE),
            way(IN_PROGRESS, DROP_PICTURE, IN_PROGRESS, OWNER, PARTNER, CENTRE),
            way(TO_VERIFY, DROP_PICTURE, TO_VERIFY, OWNER, PARTNER, CENTRE),
            way(LONG_TERM, DROP_PICTURE, LONG_TERM, OWNER, PARTNER, CENTRE),
            way(OPEN, REMIND, OPEN, CLOCK),
            way(IN_PROGRESS, REMIND, IN_PROGRESS, CLOCK),
            way(OPEN, BLUE, OPEN, CLOCK),
            way(IN_PROGRESS, BLUE, IN_PROGRESS, CLOCK),
            way(OPEN, YELLOW, OPEN, CLOCK),
            way(IN_PROGRESS, YELLOW, IN_PROGRESS, CLOCK),
            way(OPEN, RED, OPEN, CLOCK),
            way(IN_PROGRESS, RED, IN_PROGRESS, CLOCK),
            way(OPEN, MOVE_DUE, OPEN, CLOCK),
            way(IN_PROGRESS, MOVE_DUE, IN_PROGRESS, CLOCK));

    private static Way way(ItemState from, ItemAction action, ItemState to, ItemParty... by) {
        return new Way(from, action, to, Set.of(by));
    }

    @TestFactory
    Stream<DynamicTest> everyStateWithEveryActionAndEveryParty() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ItemState from : ItemState.values()) {
            for (ItemAction action : ItemAction.values()) {
                Way way = WAYS.stream()
                        .filter(each -> each.from == from && each.action == action)
                        .findFirst()
                        .orElse(null);
                tests.add(DynamicTest.dynamicTest(from + " " + action, () -> tryAll(from, action, way)));
            }
        }
        return tests.stream();
    }

    private static void tryAll(ItemState from, ItemAction action, Way way) {
        for (ItemParty party : ItemParty.values()) {
            Set<ItemParty> as = Set.of(party);
            assertThat(ItemRules.possible(from, as).contains(action)).isEqualTo(way != null && way.by.contains(party));
            if (way == null) {
                assertThatThrownBy(() -> ItemRules.next(from, action, as)).isInstanceOf(WrongItemState.class);
            } else if (way.by.contains(party)) {
                assertThat(ItemRules.next(from, action, as)).isEqualTo(way.to);
            } else {
                assertThatThrownBy(() -> ItemRules.next(from, action, as)).isInstanceOf(NotYourItem.class);
            }
        }
    }

    @Test
    void whatIsClosedCanOnlyBeReopened() {
        assertThat(ItemRules.possible(CLOSED, EnumSet.allOf(ItemParty.class))).containsExactly(REOPEN);
    }

    @Test
    void wordsAreAskedForWhereSomebodyElseReadsThem() {
        Set<ItemAction> words = new HashSet<>();
        for (ItemAction action : ItemAction.values()) {
            if (ItemRules.needsWords(action)) {
                words.add(action);
            }
        }
        assertThat(words)
                .containsExactlyInAnyOrder(
                        HAND_BACK, ASK_EXTENSION, REFUSE_EXTENSION, SUBMIT, SEND_BACK, CLOSE, KEEP_LONG_TERM, REOPEN);
    }
}
