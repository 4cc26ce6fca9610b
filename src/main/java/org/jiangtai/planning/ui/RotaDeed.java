package org.jiangtai.planning.ui;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.springframework.dao.OptimisticLockingFailureException;

/** Something that is done with a run: whatever it is refused with, the person is told in a sentence. */
final class RotaDeed {

    private RotaDeed() {}

    /** @return whether it was done */
    static boolean isDone(Runnable deed, Feedback feedback) {
        try {
            deed.run();
            return true;
        } catch (InvalidInput invalid) {
            feedback.failed(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        } catch (OptimisticLockingFailureException changed) {
            feedback.failed("rota.changed");
        }
        return false;
    }
}
