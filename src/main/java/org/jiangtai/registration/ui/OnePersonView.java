package org.jiangtai.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Opens;
import org.jiangtai.registration.Attendance;
import org.jiangtai.registration.FoundPerson;
import org.jiangtai.registration.OnePersonService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.StatusBadge;
import org.springframework.beans.factory.ObjectProvider;

/** One person's registrations across all events, found by the phone or by a card that somebody holds out. */
@StyleSheet("context://resident/resident.css")
@Route("person")
@Menu(title = "person.menu", order = 17, icon = "vaadin:search")
@Opens(value = OnePersonService.class, method = "find")
class OnePersonView extends Page {

    private final transient OnePersonService people;
    private final transient RegistrationService registrations;
    private final transient EventService events;
    private final transient ObjectProvider<Attendance> attendance;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final transient RegisterAgain again;
    private final TextField wanted = new TextField();
    private final Div found = new Div();

    OnePersonView(
            OnePersonService people,
            RegistrationService registrations,
            EventService events,
            ObjectProvider<Attendance> attendance,
            RegisterAgain again,
            Moments moments,
            Feedback feedback) {
        super("person.menu");
        this.people = people;
        this.registrations = registrations;
        this.events = events;
        this.attendance = attendance;
        this.again = again;
        this.moments = moments;
        this.feedback = feedback;
        addHelp("person.help");
        wanted.setLabel(getTranslation("person.wanted"));
        wanted.setHelperText(getTranslation("person.wanted.help"));
        wanted.setClearButtonVisible(true);
        wanted.setAutofocus(true);
        wanted.addClassName("jt-person-search");
        // A hand scanner types the address of the ticket and presses Enter.
        wanted.addKeyPressListener(Key.ENTER, press -> find());
        var find = new Button(getTranslation("person.find"), click -> find());
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var row = new Div(wanted, find);
        row.addClassNames("jt-row");
        found.addClassNames("jt-stack", "jt-person-found");
        found.getElement().setAttribute("aria-live", "polite");
        add(row, found);
    }

    private void find() {
        found.removeAll();
        if (wanted.getValue().isBlank()) {
            wanted.setErrorMessage(getTranslation("person.wanted.empty"));
            wanted.setInvalid(true);
            wanted.focus();
            return;
        }
        wanted.setInvalid(false);
        List<FoundPerson> all = people.find(wanted.getValue());
        if (all.isEmpty()) {
            var nobody = new Div(getTranslation("person.nobody"));
            nobody.addClassName("jt-warning");
            found.add(nobody);
        }
        all.forEach(person -> found.add(card(person)));
    }

    private Section card(FoundPerson person) {
        var heading = new H2(
                person.maskedPhone().isEmpty()
                        ? getTranslation("person.noPhone", person.maskedName())
                        : getTranslation("person.of", person.maskedName(), person.maskedPhone()));
        Registration latest = person.registrations().getFirst();
        var show = new Button(
                getTranslation("registration.show"),
                click -> new ContactDialog(registrations.reveal(latest.id()), latest).open());
        var other = new Button(getTranslation("person.again"), click -> again.open(latest, this::find));
        var row = new Div(show, other);
        row.addClassName("jt-row");
        var card = new Section(heading, row);
        card.addClassNames("jt-card", "jt-stack");
        person.registrations().forEach(registration -> card.add(line(registration)));
        return card;
    }

    private Component line(Registration row) {
        Event event = events.require(row.eventId());
        var title = new Anchor("events/" + event.id(), event.title());
        var when = new Paragraph(moments.span(event.startsAt(), event.endsAt()) + " · " + event.place());
        when.addClassName("jt-muted");
        var state = new Div(new StatusBadge(row.state(), RegistrationTones.of(row.state())), present(row));
        state.addClassName("jt-row");
        boolean toCome = !row.state().isOver() && !event.state().isOver();
        if (!row.state().isOver()) {
            var card = new Anchor("/print/card/" + row.id(), getTranslation("person.card"));
            card.setTarget("_blank");
            card.setRouterIgnore(true);
            state.add(card);
        }
        if (toCome) {
            var cancel = new Button(
                    getTranslation("registration.cancel"),
                    click -> Confirm.askReason(
                            "registration.cancel.title",
                            "registration.cancel.text",
                            "registration.cancel",
                            reason -> cancel(row, reason)));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            state.add(cancel);
        }
        var line = new Div(title, when, state);
        line.addClassName("jt-person-line");
        return line;
    }

    private Span present(Registration row) {
        return new Span(Optional.ofNullable(attendance.getIfAvailable())
                .flatMap(door -> door.presentSince(row.eventId(), row.id()))
                .map(at -> getTranslation("person.present", moments.minute(at)))
                .orElse(""));
    }

    private void cancel(Registration row, String reason) {
        registrations.cancel(row.id(), reason);
        find();
        feedback.done("registration.cancelled", row.maskedName());
    }
}
