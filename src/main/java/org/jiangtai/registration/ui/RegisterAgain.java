package org.jiangtai.registration.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.registration.FullContact;
import org.jiangtai.registration.GroupLine;
import org.jiangtai.registration.GroupOutcome;
import org.jiangtai.registration.GroupPerson;
import org.jiangtai.registration.GroupRegistration;
import org.jiangtai.registration.GroupRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.springframework.stereotype.Component;

/** Puts somebody down for another event who is known from one. */
@Component
class RegisterAgain {

    private static final Duration AHEAD = Duration.ofDays(183);

    private final EventService events;
    private final GroupRegistration groups;
    private final RegistrationService registrations;
    private final Moments moments;
    private final Feedback feedback;
    private final Clock clock;

    RegisterAgain(
            EventService events,
            GroupRegistration groups,
            RegistrationService registrations,
            Moments moments,
            Feedback feedback,
            Clock clock) {
        this.events = events;
        this.groups = groups;
        this.registrations = registrations;
        this.moments = moments;
        this.feedback = feedback;
        this.clock = clock;
    }

    void open(Registration known, Runnable done) {
        var event = new ComboBox<Event>();
        var consent = new Checkbox();
        var dialog = new FormDialog(event.getTranslation("person.again"), feedback, () -> {
            register(known, FormDialog.chosen("event", event), consent.getValue());
            done.run();
        });
        Instant now = clock.instant();
        event.setItems(events.between(now, now.plus(AHEAD)).stream()
                .filter(each -> each.state().takesNames() && each.id() != known.eventId())
                .toList());
        event.setItemLabelGenerator(
                each -> moments.minute(each.startsAt()) + " " + each.title() + " · " + each.place());
        dialog.addWide(new Paragraph(event.getTranslation("person.again.help", known.maskedName())));
        dialog.wideField("event", event).setLabel(event.getTranslation("person.again.event"));
        event.setRequiredIndicatorVisible(true);
        dialog.wideField("consent", consent).setLabel(event.getTranslation("registration.add.consent"));
        dialog.open();
    }

    private void register(Registration known, Event event, boolean consent) {
        FullContact contact = registrations.reveal(known.id());
        var person = new GroupPerson(contact.name(), contact.phone(), known.party(), false, false, null);
        Long unit = known.unitId() == null ? event.unitId() : known.unitId();
        List<GroupLine> lines =
                groups.register(new GroupRequest(event.id(), unit, List.of(person), consent, false), each -> true);
        GroupOutcome outcome = lines.getFirst().outcome();
        if (lines.getFirst().reason() instanceof org.jiangtai.shared.Failure failure) {
            throw failure;
        }
        feedback.done("person.again.done", known.maskedName(), outcome);
    }
}
