package org.jiangtai.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventCancelled;
import org.jiangtai.event.EventService;
import org.jiangtai.event.ReleaseChange;
import org.jiangtai.event.ReleaseMade;
import org.jiangtai.event.ReleaseService;
import org.jiangtai.event.SeatsAdded;
import org.jiangtai.notification.Message;
import org.jiangtai.notification.Messenger;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.PhoneVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what concerns their registration. Each listener runs after the commit, on its own, and again at the next
 * start if it did not come to its end.
 */
@Component
class RegistrationNews {

    private static final Logger log = LoggerFactory.getLogger(RegistrationNews.class);

    private final RegistrationRepository registrations;
    private final RegistrationService service;
    private final EventService events;
    private final ReleaseService releases;
    private final PhoneVault vault;
    private final Messenger messenger;
    private final Moments moments;
    private final ApplicationEventPublisher news;

    RegistrationNews(
            RegistrationRepository registrations,
            RegistrationService service,
            EventService events,
            ReleaseService releases,
            PhoneVault vault,
            Messenger messenger,
            Moments moments,
            ApplicationEventPublisher news) {
        this.registrations = registrations;
        this.service = service;
        this.events = events;
        this.releases = releases;
        this.vault = vault;
        this.messenger = messenger;
        this.moments = moments;
        this.news = news;
    }

    /**
     * One whose message fails is told again alone, so that nobody else hears it twice. Only a stop of the program in the
     * middle of a turn lets some hear it twice.
     */
    @ApplicationModuleListener
    void on(PeoplePutDown down) {
        Event event = events.find(down.eventId()).orElseThrow();
        for (RegistrationEntity row : registrations.findAllById(down.registrationIds())) {
            try {
                tellState(event, row);
            } catch (RuntimeException failed) {
                if (down.registrationIds().size() == 1) {
                    throw failed;
                }
                log.warn("a message of registration {} failed and is tried again", row.id, failed);
                news.publishEvent(new PeoplePutDown(List.of(row.id), down.eventId()));
            }
        }
    }

    @ApplicationModuleListener
    void on(ApplicationDecided decided) {
        registrations.findById(decided.registrationId()).ifPresent(this::tellState);
    }

    @ApplicationModuleListener
    void on(SeatOffered offered) {
        registrations
                .findById(offered.registrationId())
                .filter(row -> row.state == RegistrationState.OFFERED)
                .ifPresent(this::tellState);
    }

    /** Who is offered the seat again, because nobody else waits, hears of that alone. */
    @ApplicationModuleListener
    void on(OfferLapsed lapsed) {
        RegistrationEntity row = registrations.findById(lapsed.registrationId()).orElseThrow();
        if (row.state == RegistrationState.WAITING) {
            tell(row, "sms.offerLapsed");
        } else if (row.state == RegistrationState.CANCELLED) {
            tell(row, "sms.offerOver");
        }
    }

    @ApplicationModuleListener
    void on(PersonReminded reminded) {
        registrations
                .findById(reminded.registrationId())
                .filter(row -> row.state == RegistrationState.SEATED)
                .ifPresent(row -> tell(row, "sms.reminder"));
    }

    private void tellState(RegistrationEntity row) {
        tellState(events.find(row.eventId).orElseThrow(), row);
    }

    private void tellState(Event event, RegistrationEntity row) {
        switch (row.state) {
            case SEATED -> tell(event, row, "sms.seated");
            case WAITING -> tell(event, row, "sms.waiting");
            case OFFERED -> tell(event, row, "sms.offered");
            case APPLIED -> tell(event, row, "sms.applied");
            case REFUSED -> tell(event, row, "sms.refused");
            case CANCELLED -> {}
        }
    }

    @ApplicationModuleListener
    void on(EventCancelled cancelled) {
        everybody(cancelled.eventId(), "sms.eventCancelled");
    }

    /** Whoever is registered for what moved is told once, however many of their events did. */
    @ApplicationModuleListener
    void on(ReleaseMade made) {
        List<Long> moved = releases.changes(made.number()).stream()
                .filter(ReleaseChange::concernsPeople)
                .map(ReleaseChange::eventId)
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        Map<String, List<RegistrationEntity>> byPhone = new LinkedHashMap<>();
        for (RegistrationEntity row : registrations.findByEventIdInOrderById(moved)) {
            if (!row.state.isOver() && row.phoneFingerprint != null) {
                byPhone.computeIfAbsent(row.phoneFingerprint, none -> new ArrayList<>())
                        .add(row);
            }
        }
        byPhone.values().forEach(this::tellMoved);
    }

    private void tellMoved(List<RegistrationEntity> rows) {
        long events = rows.stream().map(row -> row.eventId).distinct().count();
        if (events == 1) {
            tell(rows.getFirst(), "sms.eventMoved");
            return;
        }
        RegistrationEntity first = rows.getFirst();
        messenger.send(new Message(
                vault.open(Objects.requireNonNull(first.phoneSealed)),
                "sms.eventsMoved",
                List.of(Long.toString(events), first.shortCode)));
    }

    @ApplicationModuleListener
    void on(SeatsAdded added) {
        service.tendWaitingList(added.eventId());
    }

    private void everybody(long eventId, String key) {
        Event event = events.find(eventId).orElseThrow();
        registrations.findByEventIdOrderById(eventId).stream()
                .filter(row -> !row.state.isOver())
                .forEach(row -> tell(event, row, key));
    }

    private void tell(RegistrationEntity row, String key) {
        tell(events.find(row.eventId).orElseThrow(), row, key);
    }

    /** The title stays out: providers refuse messages with political words. */
    private void tell(Event event, RegistrationEntity row, String key) {
        if (row.phoneSealed == null) {
            return;
        }
        messenger.send(new Message(
                vault.open(row.phoneSealed),
                key,
                List.of(
                        moments.minute(event.startsAt()),
                        event.place(),
                        row.shortCode,
                        Integer.toString(row.waitingNumber),
                        row.offerUntil == null ? "" : moments.minute(row.offerUntil))));
    }
}
