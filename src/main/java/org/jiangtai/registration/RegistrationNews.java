package org.jiangtai.registration;

import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventCancelled;
import org.jiangtai.event.EventMoved;
import org.jiangtai.event.EventService;
import org.jiangtai.event.SeatsAdded;
import org.jiangtai.notification.Message;
import org.jiangtai.notification.Messenger;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.PhoneNumber;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what concerns their registration. Each listener runs after the commit, on its own, and again at the next
 * start if it did not come to its end.
 */
@Component
class RegistrationNews {

    private final RegistrationRepository registrations;
    private final RegistrationService service;
    private final EventService events;
    private final Messenger messenger;
    private final Moments moments;

    RegistrationNews(
            RegistrationRepository registrations,
            RegistrationService service,
            EventService events,
            Messenger messenger,
            Moments moments) {
        this.registrations = registrations;
        this.service = service;
        this.events = events;
        this.messenger = messenger;
        this.moments = moments;
    }

    @ApplicationModuleListener
    void on(PersonRegistered registered) {
        registrations
                .findById(registered.registrationId())
                .filter(row -> row.state != RegistrationState.CANCELLED)
                .ifPresent(row -> tell(row, row.state == RegistrationState.SEATED ? "sms.seated" : "sms.waiting"));
    }

    @ApplicationModuleListener
    void on(PersonMovedUp moved) {
        registrations.findById(moved.registrationId()).ifPresent(row -> tell(row, "sms.movedUp"));
    }

    @ApplicationModuleListener
    void on(EventCancelled cancelled) {
        everybody(cancelled.eventId(), "sms.eventCancelled");
    }

    @ApplicationModuleListener
    void on(EventMoved moved) {
        everybody(moved.eventId(), "sms.eventMoved");
    }

    @ApplicationModuleListener
    void on(SeatsAdded added) {
        service.moveUp(added.eventId());
    }

    private void everybody(long eventId, String key) {
        registrations.findByEventIdOrderById(eventId).stream()
                .filter(row -> row.state != RegistrationState.CANCELLED)
                .forEach(row -> tell(row, key));
    }

    private void tell(RegistrationEntity row, String key) {
        if (row.phoneSealed == null) {
            return;
        }
        Event event = events.find(row.eventId).orElseThrow();
        String phone = service.contact(row.id).orElseThrow().phone();
        messenger.send(new Message(
                PhoneNumber.parseContact(phone),
                key,
                List.of(
                        moments.minute(event.startsAt()),
                        event.venueName(),
                        row.shortCode,
                        Integer.toString(row.waitingNumber))));
    }
}
