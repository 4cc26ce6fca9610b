package org.jiangtai.identity;

import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Recorder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the record about sign-ins and invitations, and only of what has really come to pass. */
@Component
class SignInRecord {

    private final Recorder recorder;

    SignInRecord(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Writes at once, or where a transaction is under way once it is through. */
    void afterwards(Deed deed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            recorder.write(deed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                recorder.write(deed);
            }
        });
    }
}
