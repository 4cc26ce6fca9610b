package org.jiangtai.checkin;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the same scan, sent twice at once, one entry: whoever comes second runs into the unique index of the nonces, and
 * is asked again in a new transaction, where the first one's answer is found. A deadlock is asked again, too.
 */
@Component
class Once {

    private final TransactionTemplate transaction;

    Once(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Verdict decide(Supplier<Verdict> decision) {
        try {
            return transaction.execute(status -> decision.get());
        } catch (DataIntegrityViolationException | ConcurrencyFailureException meanwhile) {
            return transaction.execute(status -> decision.get());
        }
    }
}
