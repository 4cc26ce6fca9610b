package org.jiangtai.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jiangtai.notification.Message;
import org.jiangtai.notification.Messenger;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.speaker.LecturerService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells lecturers what concerns their trips: once for each release, however many events changed with it, and at once of
 * a cancellation. The wording is neutral, as providers refuse messages with political words (domain page).
 */
@Component
class LecturerNews {

    private static final Set<ChangeKind> CONCERNS =
            EnumSet.of(ChangeKind.NEW, ChangeKind.WITHDRAWN, ChangeKind.TIME, ChangeKind.PLACE, ChangeKind.LECTURER);

    private final ReleaseService releases;
    private final EventService events;
    private final LecturerService lecturers;
    private final Messenger messenger;
    private final Moments moments;
    private final JdbcClient database;
    private final TransactionTemplate eachAlone;
    private final Clock clock;

    LecturerNews(
            ReleaseService releases,
            EventService events,
            LecturerService lecturers,
            Messenger messenger,
            Moments moments,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.releases = releases;
        this.events = events;
        this.lecturers = lecturers;
        this.messenger = messenger;
        this.moments = moments;
        this.database = database;
        this.clock = clock;
        eachAlone = new TransactionTemplate(transactions);
        eachAlone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @ApplicationModuleListener
    void on(ReleaseMade made) {
        Map<Long, List<ReleaseChange>> byLecturer = new TreeMap<>();
        for (ReleaseChange change : releases.changes(made.number())) {
            boolean toCome = change.shown().startsAt().isAfter(clock.instant());
            if (toCome && change.kinds().stream().anyMatch(CONCERNS::contains)) {
                change.lecturerIds()
                        .forEach(id -> byLecturer
                                .computeIfAbsent(id, fresh -> new ArrayList<>())
                                .add(change));
            }
        }
        Map<Long, PhoneNumber> phones = lecturers.phones(byLecturer.keySet());
        byLecturer.forEach((id, changes) -> {
            PhoneNumber phone = phones.get(id);
            if (phone != null) {
                once(made.number(), id, message(phone, id, changes));
            }
        });
    }

    @ApplicationModuleListener
    void on(EventCancelled cancelled) {
        events.find(cancelled.eventId())
                .filter(event -> event.lecturerId() != null && event.startsAt().isAfter(clock.instant()))
                .ifPresent(event -> {
                    long id = Objects.requireNonNull(event.lecturerId());
                    PhoneNumber phone = lecturers.phones(List.of(id)).get(id);
                    if (phone != null) {
                        messenger.send(new Message(
                                phone, "sms.tripCancelled", List.of(moments.minute(event.startsAt()), event.place())));
                    }
                });
    }

    /** Who was told stays told, also if another one's message fails and the news comes again. */
    private void once(int release, long lecturerId, Message message) {
        try {
            tell(release, lecturerId, message);
        } catch (DuplicateKeyException another) {
            // Another instance of the program was quicker; it tells.
        }
    }

    private void tell(int release, long lecturerId, Message message) {
        eachAlone.executeWithoutResult(status -> {
            int known = database.sql("select count(*) from event_lecturer_told "
                            + "where release_number = :release and lecturer_id = :lecturer")
                    .param("release", release)
                    .param("lecturer", lecturerId)
                    .query(Integer.class)
                    .single();
            if (known == 0) {
                database.sql("insert into event_lecturer_told (release_number, lecturer_id, told_at) "
                                + "values (:release, :lecturer, :at)")
                        .param("release", release)
                        .param("lecturer", lecturerId)
                        .param("at", java.sql.Timestamp.from(clock.instant()))
                        .update();
                messenger.send(message);
            }
        });
    }

    private Message message(PhoneNumber phone, long lecturerId, List<ReleaseChange> changes) {
        changes.sort(Comparator.comparing(change -> change.shown().startsAt()));
        ReleaseChange first = changes.getFirst();
        String when = moments.minute(first.shown().startsAt());
        if (changes.size() > 1) {
            return new Message(phone, "sms.trips", List.of(Integer.toString(changes.size()), when));
        }
        boolean stays = first.after() != null
                && events.find(first.eventId())
                        .filter(event -> Objects.equals(event.lecturerId(), lecturerId))
                        .isPresent();
        boolean fresh = first.kinds().contains(ChangeKind.NEW) || first.kinds().contains(ChangeKind.LECTURER);
        String key = !stays ? "sms.tripGone" : fresh ? "sms.tripNew" : "sms.tripChanged";
        return new Message(phone, key, List.of(when, place(first.shown())));
    }

    private static String place(AnnouncedEvent event) {
        return event.venueName().startsWith(event.unitName())
                ? event.venueName()
                : event.unitName() + " " + event.venueName();
    }
}
