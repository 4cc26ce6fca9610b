package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jiangtai.event.Event;
import org.jiangtai.testing.CountedStatements;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hundreds may register in one minute, so a plain registration takes few statements, with a seat left or without. */
@DatabaseTest
@Import(CountedStatements.class)
class RegistrationStatementsTest {

    private static final int MOST = 9;
    private static final int MANY = 40;

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    Registrar registrar;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CountedStatements statements;

    @Test
    void registeringTakesFewStatements() throws Exception {
        Event event = fixtures.openEvent(1);

        assertThat(statements.of(() -> register(event))).as("a seat").isLessThanOrEqualTo(MOST);
        assertThat(statements.of(() -> register(event))).as("the waiting list").isLessThanOrEqualTo(MOST);
    }

    /** What a person alone costs is shared by those who come together. */
    @Test
    void aTurnOfManyTakesTwoStatementsEachAndFewForAll() throws Exception {
        Event event = fixtures.openEvent(MANY / 2);
        List<Registrar.Wish> wishes = Stream.generate(() -> registrar.read(request(event), Source.SELF))
                .limit(MANY)
                .toList();
        var transaction = new TransactionTemplate(transactions);

        int taken = statements.of(() -> transaction.execute(status -> registrar.put(event, wishes)));

        assertThat(taken).isLessThanOrEqualTo(MANY * 2 + MOST);
    }

    private List<Registration> register(Event event) {
        return registrations.register(request(event));
    }

    private static RegisterRequest request(Event event) {
        return new RegisterRequest(
                event.id(), List.of(new PersonToRegister("王一", Fixtures.phone(), false)), true, false, false);
    }
}
