package org.jiangtai.followup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "follow_item")
class ItemEntity {

    private static final LocalDate NEVER_DUE = LocalDate.of(9998, 12, 31);
    private static final LocalDate CLOSED = LocalDate.of(9999, 12, 31);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    long version;

    @InRecord
    String number;

    @Enumerated(EnumType.STRING)
    ItemKind kind;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Enumerated(EnumType.STRING)
    ItemState state = ItemState.OPEN;

    @InRecord(Shown.LENGTH)
    String what;

    @InRecord
    String source;

    LocalDate foundOn;

    @InRecord(Shown.NAME)
    String foundBy = "";

    @InRecord
    String place = "";

    @InRecord(Shown.LENGTH)
    String measure = "";

    /** The lead unit; null while nobody was chosen. */
    @Nullable
    Long unitId;

    @InRecord(Shown.NAME)
    String responsible = "";

    @Nullable
    BigDecimal money;

    @Enumerated(EnumType.STRING)
    Term term = Term.COMPLAINT;

    /** Null while the lead unit does not hold it. */
    @Nullable
    Instant assignedAt;

    /** The working days that the unit has; null where somebody named the day. */
    @Nullable
    Integer dueDays;

    /** The last day. */
    @Nullable
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    Rung rung = Rung.NONE;

    /** What the unit asks for; null where it asks for nothing. */
    @Nullable
    Integer extensionDays;

    @InRecord(Shown.LENGTH)
    String extensionReason = "";

    @Nullable
    LocalDate submittedOn;

    @InRecord(Shown.LENGTH)
    String verdict = "";

    @Nullable
    Long verifiedBy;

    @InRecord(Shown.NAME)
    String verifier = "";

    @Nullable
    LocalDate verifiedOn;

    @Nullable
    Instant closedAt;

    @Nullable
    Long madeBy;

    Instant madeAt;

    /** Why it is said to be done without a picture; empty where there is one. */
    @InRecord(Shown.LENGTH)
    String noPicture = "";

    /** What the lists are sorted and filtered by; {@link #settle} alone writes these four. */
    int percent;

    @Enumerated(EnumType.STRING)
    Light light = Light.GREEN;

    LocalDate burnsOn = NEVER_DUE;
    LocalDate settledOn = LocalDate.EPOCH;

    @ElementCollection
    @CollectionTable(name = "follow_item_partner", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "unit_id")
    Set<Long> partnerIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "follow_item_plan", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "place")
    List<PlanPart> plan = new ArrayList<>();

    @Embeddable
    record PlanPart(
            String what,
            int weight,
            @Nullable LocalDate byDay,
            @Nullable LocalDate doneOn) {

        static PlanPart of(PlanStep step) {
            return new PlanPart(step.what(), step.weight(), step.byDay(), step.doneOn());
        }

        PlanStep toStep() {
            return new PlanStep(what, weight, byDay, doneOn);
        }
    }

    /** How far it is and how it stands on a day, as the lists are sorted and filtered. */
    record Reckoned(int percent, Light light, LocalDate burnsOn, LocalDate settledOn) {}

    /**
     * What follows from the plan, the deadline and the day.
     *
     * @param assignedOn the day on which the unit got it; null while nobody has it
     */
    Reckoned reckoned(@Nullable LocalDate assignedOn, LocalDate today) {
        if (state == ItemState.CLOSED) {
            return new Reckoned(100, Light.GREEN, CLOSED, CLOSED);
        }
        List<PlanStep> steps = steps();
        LocalDate burns = dueOn == null ? NEVER_DUE : dueOn;
        boolean running = state.isRunning() && isAssigned();
        // What nobody works at by a deadline stands the same on every day that comes.
        return running
                ? new Reckoned(
                        Progress.percent(steps),
                        Progress.light(steps, state != ItemState.OPEN, assignedOn, dueOn, today),
                        burns,
                        today)
                : new Reckoned(Progress.percent(steps), Light.GREEN, burns, CLOSED);
    }

    void settle(Reckoned now) {
        percent = now.percent();
        light = now.light();
        burnsOn = now.burnsOn();
        settledOn = now.settledOn();
    }

    boolean isAssigned() {
        return assignedAt != null;
    }

    List<PlanStep> steps() {
        return plan.stream().map(PlanPart::toStep).toList();
    }

    void plan(List<PlanStep> steps) {
        plan.clear();
        steps.stream().map(PlanPart::of).forEach(plan::add);
    }

    /** Nobody holds it any more, and nobody has to be quick about it. */
    void takeFromUnit() {
        assignedAt = null;
        stopClock();
    }

    void stopClock() {
        dueDays = null;
        dueOn = null;
        rung = Rung.NONE;
        forgetExtension();
    }

    void forgetExtension() {
        extensionDays = null;
        extensionReason = "";
    }
}
