package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.testing.CountedStatements;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Paper is typed line by line, so a line costs the same however many people have an account. */
@DatabaseTest
@Import(CountedStatements.class)
class PaperStatementsTest {

    @Autowired
    PaperService paper;

    @Autowired
    Fixtures fixtures;

    @Autowired
    CountedStatements statements;

    @Test
    void aLineTakesAsManyStatementsAsBeforeMoreAccountsWereMade() throws Exception {
        Event event = fixtures.runningEvent(10);
        Registration first = fixtures.registration(event, "王小明");
        Registration second = fixtures.registration(event, "李四");
        Registration third = fixtures.registration(event, "赵六");
        Account approver = fixtures.account(Role.ORGANISER, event.unitId());
        var head = new PaperHead(event.id(), 1, "停电，纸质签到", approver.id());
        fixtures.signIn(Role.KEEPER, event.unitId());
        paper.enter(head, first.id(), Instant.now());

        int few = statements.of(() -> paper.enter(head, second.id(), Instant.now()));
        for (int i = 0; i < 5; i++) {
            fixtures.account(Role.ORGANISER, event.unitId());
        }

        assertThat(statements.of(() -> paper.enter(head, third.id(), Instant.now())))
                .isEqualTo(few);
    }
}
