package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.testing.CountedStatements;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Hundreds may register in one minute, so a plain registration takes few statements, with a seat left or without. */
@DatabaseTest
@Import(CountedStatements.class)
class RegistrationStatementsTest {

    private static final int MOST = 9;

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    CountedStatements statements;

    @Test
    void registeringTakesFewStatements() throws Exception {
        Event event = fixtures.openEvent(1);

        assertThat(statements.of(() -> register(event))).as("a seat").isLessThanOrEqualTo(MOST);
        assertThat(statements.of(() -> register(event))).as("the waiting list").isLessThanOrEqualTo(MOST);
    }

    private List<Registration> register(Event event) {
        return registrations.register(new RegisterRequest(
                event.id(), List.of(new PersonToRegister("王一", Fixtures.phone(), false)), true, false, false));
    }
}
