package org.jiangtai.event.ui;

import java.util.Collection;
import java.util.List;
import org.jiangtai.event.ApprovalCheck;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.Event;
import org.jiangtai.event.SeenEvent;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.springframework.stereotype.Component;

/** The steps of an approval as people take them, for one event or many; each says what became of it. */
@Component
class ApprovalDesk {

    private final ApprovalService approvals;
    private final Feedback feedback;

    ApprovalDesk(ApprovalService approvals, Feedback feedback) {
        this.approvals = approvals;
        this.feedback = feedback;
    }

    /** Applies for what is ready and in time at once; where something is missing or late it says so first. */
    void apply(Collection<Long> ids, Runnable done) {
        List<ApprovalCheck> checks = approvals.check(ids);
        if (checks.stream().allMatch(check -> check.isReady() && !check.isLate())) {
            apply(ids, "", done);
        } else {
            new ApplyDialog(checks, (ready, reason) -> apply(ready, reason, done)).open();
        }
    }

    private void apply(Collection<Long> ids, String reason, Runnable done) {
        List<Event> asked = approvals.apply(ids, reason);
        done.run();
        feedback.doneWithUndo(
                () -> {
                    approvals.withdraw(asked.stream().map(Event::id).toList());
                    done.run();
                },
                "approval.applied",
                asked.size());
    }

    void withdraw(Collection<Event> events, Runnable done) {
        List<Event> back = approvals.withdraw(events.stream().map(Event::id).toList());
        done.run();
        feedback.done("approval.withdrawn", back.size());
    }

    void approve(Collection<Event> events, Runnable done) {
        List<Event> approved =
                approvals.approve(events.stream().map(SeenEvent::of).toList(), "");
        done.run();
        feedback.done("approval.approved", approved.size());
    }

    void sendBack(Collection<Event> events, Runnable done) {
        Confirm.askReason("approval.sendBack.title", "approval.sendBack.text", "approval.sendBack", reason -> {
            List<Event> back =
                    approvals.sendBack(events.stream().map(SeenEvent::of).toList(), reason);
            done.run();
            feedback.done("approval.sentBack", back.size());
        });
    }
}
