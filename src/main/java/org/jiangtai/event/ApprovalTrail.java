package org.jiangtai.event;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Keeps the steps of each event's approval, and asks again when what it was for is changed. */
@Component
class ApprovalTrail {

    private final ApprovalStepRepository steps;
    private final ApprovalSettings.Reader settings;
    private final CurrentPerson current;
    private final Clock clock;

    ApprovalTrail(ApprovalStepRepository steps, ApprovalSettings.Reader settings, CurrentPerson current, Clock clock) {
        this.steps = steps;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    /** Brings an event to another stage and writes down who did it and what it looked like. */
    void take(EventEntity event, int capacity, ApprovalStep taken, EventStage leadsTo, String reason) {
        event.stage = leadsTo;
        var step = new ApprovalStepEntity();
        step.takeOver(event);
        step.eventId = event.id;
        step.step = taken;
        step.leadsTo = leadsTo;
        step.takenAt = clock.instant();
        step.takenBy = current.find().map(SignedIn::accountId).orElse(null);
        step.takenByName = current.find().map(SignedIn::displayName).orElse("");
        step.reason = reason;
        step.capacity = capacity;
        step.speakerFromAbroad = event.speakerFromAbroad;
        step.safetyPlan = event.safetyPlan;
        steps.save(step);
    }

    /**
     * An event was changed. What was approved or asked for and is not covered any more is a draft again; a draft that
     * was made so by a change and now stands as it did before is what it was.
     */
    void changed(EventEntity event, ApprovalMatter before, ApprovalMatter after) {
        if (event.stage == EventStage.IN_REVIEW || event.stage == EventStage.APPROVED) {
            ApprovalTerms terms = settings.terms();
            boolean concerned = terms.concern(before.facts().kind) || terms.concern(after.facts().kind);
            if (concerned && !after.isCoveredBy(before, terms)) {
                take(event, after.capacity(), ApprovalStep.CHANGED, EventStage.DRAFT, "");
            }
        } else if (event.stage == EventStage.DRAFT) {
            List<ApprovalStepEntity> last = steps.findByEventIdOrderByIdDesc(event.id, Limit.of(2));
            if (last.size() == 2 && last.getFirst().step == ApprovalStep.CHANGED) {
                ApprovalStepEntity granted = last.getLast();
                if (after.isCoveredBy(granted.matter(), settings.terms())) {
                    take(event, after.capacity(), ApprovalStep.RESTORED, granted.leadsTo, "");
                }
            }
        }
    }

    /** The names of those who applied last for these events. */
    Map<Long, String> applicants(List<Long> eventIds) {
        return eventIds.isEmpty()
                ? Map.of()
                : steps.findByEventIdInAndStepOrderById(eventIds, ApprovalStep.APPLIED).stream()
                        .collect(Collectors.toMap(
                                step -> step.eventId, step -> step.takenByName, (older, newer) -> newer));
    }

    List<ApprovalStepEntity> of(long eventId) {
        return steps.findByEventIdOrderById(eventId);
    }
}
