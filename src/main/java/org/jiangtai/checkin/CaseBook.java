package org.jiangtai.checkin;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jiangtai.checkin.EntryBook.Fresh;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for what happened at the door and should be looked at by a person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseBook {

    private final DoorCaseRepository cases;
    private final Clock clock;

    CaseBook(DoorCaseRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Opens what there is to open; the entries are stored. */
    void open(List<Fresh> stored) {
        for (Fresh one : stored) {
            CaseKind kind = kindOf(one.entry().forced);
            if (kind != null) {
                open(kind, one);
            }
            // Past the list's seats and past the event's is one thing to look at.
            if (!one.seatWasFree() && kind != CaseKind.OVER_SEATS) {
                open(CaseKind.OVER_SEATS, one);
            }
            if (one.report().clockOff() && !isKnown(one.entry())) {
                open(CaseKind.CLOCK, one);
            }
        }
    }

    private static @Nullable CaseKind kindOf(@Nullable Refusal forced) {
        return switch (forced) {
            case null -> null;
            case ALREADY_IN -> CaseKind.DOUBLE;
            case UNKNOWN_CODE -> CaseKind.UNKNOWN_CODE;
            case LIST_FULL -> CaseKind.OVER_SEATS;
            default -> CaseKind.FORCED;
        };
    }

    /** A device with a wrong clock is one case, however many people it let in. */
    private boolean isKnown(EntryEntity entry) {
        return cases.existsByEventIdAndDeviceIdAndKind(entry.eventId, entry.deviceId, CaseKind.CLOCK);
    }

    /** A device wanted an entry undone when its link had ended; it is asked once, however often that is told. */
    void openLateUndo(EntryEntity entry) {
        if (!cases.existsByEntryIdAndKind(Objects.requireNonNull(entry.id), CaseKind.LATE_UNDO)) {
            DoorCaseEntity opened = of(entry, CaseKind.LATE_UNDO);
            opened.reason = Refusal.LINK_ENDED.name();
            cases.save(opened);
        }
    }

    private void open(CaseKind kind, Fresh one) {
        DoorCaseEntity opened = of(one.entry(), kind);
        opened.reason = one.entry().forced == null ? "" : one.entry().forced.name();
        opened.otherEntryId = one.other() == null ? null : one.other().id;
        cases.save(opened);
    }

    private DoorCaseEntity of(EntryEntity entry, CaseKind kind) {
        var opened = new DoorCaseEntity();
        opened.eventId = entry.eventId;
        opened.listNumber = entry.listNumber;
        opened.kind = kind;
        opened.entryId = Objects.requireNonNull(entry.id);
        opened.registrationId = entry.registrationId;
        opened.deviceId = entry.deviceId;
        opened.openedAt = clock.instant();
        return opened;
    }
}
