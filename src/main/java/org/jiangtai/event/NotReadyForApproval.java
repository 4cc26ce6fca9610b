package org.jiangtai.event;

import java.util.List;
import org.jiangtai.shared.Failure;

/** Of events that somebody applied for some are not ready, or are late without a reason, so none was applied for. */
public final class NotReadyForApproval extends Failure {

    private final transient List<ApprovalCheck> checks;

    NotReadyForApproval(List<ApprovalCheck> checks) {
        super(checks.size());
        this.checks = List.copyOf(checks);
    }

    /** Those that are not ready or late, and why. */
    public List<ApprovalCheck> checks() {
        return checks;
    }
}
