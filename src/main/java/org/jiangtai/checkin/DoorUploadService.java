package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiangtai.checkin.Upload.Answer;
import org.jiangtai.checkin.Upload.Status;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.Recorder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what a device decided by itself while it had no network. What happened is kept, never refused: a rule that
 * says no marks it as forced and opens a case.
 */
@Service
@Transactional
public class DoorUploadService {

    public static final int MOST_AT_ONCE = 500;

    private static final int MOST_SCANNED = 500;
    /** No database keeps a later one. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final DoorDevices devices;
    private final Doorkeeper keeper;
    private final Verdicts verdicts;
    private final EntryUndo undo;
    private final EntryRepository entries;
    private final Recorder recorder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DoorUploadService(
            DoorDevices devices,
            Doorkeeper keeper,
            Verdicts verdicts,
            EntryUndo undo,
            EntryRepository entries,
            Recorder recorder,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.devices = devices;
        this.keeper = keeper;
        this.verdicts = verdicts;
        this.undo = undo;
        this.entries = entries;
        this.recorder = recorder;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Stores what a device did, in the order it did it. A device whose link has ended may still bring what it holds; what
     * of it counts is said at {@link ToldTimes}.
     *
     * @param sentAt by the device's own clock
     * @return an answer for each, in their order; every one is final
     * @throws DoorLinkInvalid if there never was such a link
     * @throws InvalidInput if there are more than 500
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Answer> store(String deviceToken, Instant sentAt, List<Upload> uploads) {
        DoorDevices.Known device = devices.any(deviceToken);
        if (uploads.size() > MOST_AT_ONCE) {
            throw new InvalidInput("items", "invalid.upload.most", MOST_AT_ONCE);
        }
        return new Batch(device, clock.instant(), sentAt).store(uploads);
    }

    /** One batch of one device. */
    private final class Batch {
        private final DoorDevices.Known device;
        private final ToldTimes times;
        private final String origin = recorder.origin();
        private final List<Answer> answers = new ArrayList<>();
        private final List<Report> together = new ArrayList<>();

        Batch(DoorDevices.Known device, Instant now, Instant sentAt) {
            this.device = device;
            this.times = ToldTimes.of(device, now, sentAt);
        }

        List<Answer> store(List<Upload> uploads) {
            for (Upload upload : uploads) {
                try {
                    switch (upload) {
                        case Upload.Undone undone -> {
                            keepTogether();
                            answers.add(takeBack(undone));
                        }
                        default -> together.add(report(upload));
                    }
                } catch (InvalidInput invalid) {
                    keepTogether();
                    answers.add(new Answer(upload.nonce(), Status.INVALID, null, null, invalid));
                }
            }
            keepTogether();
            return answers;
        }

        private void keepTogether() {
            if (together.isEmpty()) {
                return;
            }
            List<Report> reports = List.copyOf(together);
            together.clear();
            try {
                keeper.keep(device.eventId(), reports).forEach(kept -> answers.add(answer(kept)));
            } catch (NonceUsed oneOfThem) {
                reports.forEach(report -> answers.add(alone(report)));
            }
        }

        private Answer alone(Report report) {
            try {
                return answer(keeper.keep(device.eventId(), report));
            } catch (NonceUsed used) {
                return new Answer(report.nonce(), Status.INVALID, null, null, used);
            }
        }

        private Answer answer(Kept kept) {
            return new Answer(
                    kept.entry().nonce,
                    kept.again() ? Status.KNOWN : Status.STORED,
                    verdicts.of(kept),
                    kept.entry().forced,
                    null);
        }

        private Answer takeBack(Upload.Undone undone) {
            Nonce.require(undone.nonce());
            Instant at = times.believed(undone.when());
            boolean counts = !times.isAfterTheEnd(undone.when());
            try {
                boolean done = Objects.requireNonNull(transaction.execute(status -> entries.findIdByNonce(undone.of())
                        .filter(id ->
                                counts ? undo.byDevice(device.id(), id, at) : undo.askedByEnded(device.id(), id, at))
                        .isPresent()));
                if (done) {
                    return new Answer(undone.nonce(), Status.STORED, null, counts ? null : Refusal.LINK_ENDED, null);
                }
            } catch (Failure gone) {
                return new Answer(undone.nonce(), Status.INVALID, null, null, gone);
            }
            var late = new TooLateToUndo(undo.within().toMinutes());
            return new Answer(undone.nonce(), Status.INVALID, null, null, late);
        }

        private Report report(Upload upload) {
            Nonce.require(upload.nonce());
            Instant told = upload.when().deviceTime();
            if (told.isBefore(Instant.EPOCH) || told.isAfter(LATEST)) {
                throw new InvalidInput("happenedAt", "invalid.upload.time");
            }
            return switch (upload) {
                case Upload.Scanned scanned -> scanned(scanned);
                case Upload.WalkedIn walkedIn -> walkedIn(walkedIn);
                case Upload.Undone undone -> throw new IllegalArgumentException(undone.nonce());
            };
        }

        private Report scanned(Upload.Scanned scanned) {
            String code = scanned.code();
            if (scanned.registrationId() == null && (code == null || code.isBlank() || code.length() > MOST_SCANNED)) {
                throw new InvalidInput("code", "invalid.upload.code");
            }
            return report(
                    scanned,
                    scanned.list(),
                    scanned.direction(),
                    scanned.method(),
                    scanned.registrationId() == null ? code : null,
                    scanned.registrationId(),
                    new Report.Happened(scanned.refusal()),
                    null);
        }

        /** A person came in, so a phone number that is none is left out rather than the person. */
        private Report walkedIn(Upload.WalkedIn walkedIn) {
            PersonName.parse(walkedIn.name());
            return report(
                    walkedIn,
                    walkedIn.list(),
                    Direction.ENTRY,
                    EntryMethod.WALK_IN,
                    null,
                    null,
                    Report.Happened.PASSED,
                    new Report.WalkIn(walkedIn.name(), phone(walkedIn.phone()).orElse(null)));
        }

        private Report report(
                Upload upload,
                @Nullable Integer list,
                Direction direction,
                EntryMethod method,
                @Nullable String code,
                @Nullable Long registrationId,
                Report.Happened happened,
                Report.@Nullable WalkIn walkIn) {
            return new Report(
                    device.spot(),
                    list == null ? device.list() : list,
                    direction,
                    method,
                    upload.nonce(),
                    code,
                    registrationId,
                    happened,
                    times.believed(upload.when()),
                    upload.when().deviceTime(),
                    times.isDoubtful(upload.when()),
                    times.isAfterTheEnd(upload.when()),
                    walkIn,
                    new Report.Written(null, "", origin));
        }
    }

    private static Optional<String> phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            PhoneNumber.parseMobile(typed);
            return Optional.of(typed);
        } catch (InvalidInput none) {
            return Optional.empty();
        }
    }
}
