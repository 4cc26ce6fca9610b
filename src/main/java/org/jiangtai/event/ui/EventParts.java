package org.jiangtai.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventContactService;
import org.jiangtai.event.EventNotes;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.uikit.Feedback;
import org.springframework.beans.factory.annotation.Value;

/** The parts that an event's page is made of. */
@org.springframework.stereotype.Component
class EventParts {

    private final MenuService menu;
    private final Moments moments;
    private final Feedback feedback;
    private final EventContactService contacts;
    private final CurrentPerson current;
    private final String baseUrl;

    EventParts(
            MenuService menu,
            Moments moments,
            Feedback feedback,
            EventContactService contacts,
            CurrentPerson current,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.menu = menu;
        this.moments = moments;
        this.feedback = feedback;
        this.contacts = contacts;
        this.current = current;
        this.baseUrl = baseUrl;
    }

    /** All that is known of the event, in words. */
    Component facts(Event event) {
        var list = new DescriptionList();
        list.addClassName("jt-facts");
        put(list, "event.field.state", EventPages.badge(event));
        put(list, "event.field.kind", text(list.getTranslation(event.kind().labelKey())));
        put(list, "event.field.when", text(moments.span(event.startsAt(), event.endsAt())));
        put(list, "event.field.unit", text(event.unitName()));
        put(list, "event.field.venue", text(event.venueName() + " " + event.venueAddress()));
        if (!event.lecturerName().isEmpty()) {
            put(list, "event.field.lecturer", text(event.lecturerName()));
        }
        put(
                list,
                "event.field.language",
                text(list.getTranslation(event.language().labelKey())));
        themeOf(event).ifPresent(theme -> put(list, "event.field.theme", text(theme)));
        put(
                list,
                "event.field.registration",
                text(list.getTranslation(
                        "event.registration.span",
                        event.registrationOpensAt().equals(Instant.EPOCH)
                                ? list.getTranslation("event.registration.fromPublication")
                                : moments.minute(event.registrationOpensAt()),
                        moments.minute(event.registrationClosesAt()))));
        notes(list, event);
        if (!event.description().isBlank()) {
            var description = text(event.description());
            description.addClassName("jt-pre-line");
            put(list, "event.field.description", description);
        }
        return card(list);
    }

    private void notes(DescriptionList list, Event event) {
        EventNotes notes = event.notes();
        String phone = notes.contactPhone() == null ? "" : notes.contactPhone();
        if (!(notes.contactName() + phone).isEmpty()) {
            var line = new Div(text(notes.contactName()), text(phone));
            line.addClassName("jt-row");
            if (!phone.isEmpty() && current.may(EventContactService.class, "reveal")) {
                var show = new Button(line.getTranslation("uikit.phone.show"));
                show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                show.addClickListener(click -> {
                    line.removeAll();
                    line.add(text(notes.contactName()), text(contacts.reveal(event.id())));
                });
                line.add(show);
            }
            put(list, "event.field.contact", line);
        }
        if (!notes.remark().isEmpty()) {
            put(list, "event.field.remark", text(notes.remark()));
        }
        if (notes.speakerFromAbroad()) {
            put(list, "event.field.fromAbroad", text(list.getTranslation("event.field.yes")));
        }
        if (!notes.safetyPlan().isEmpty()) {
            var plan = text(notes.safetyPlan());
            plan.addClassName("jt-pre-line");
            put(list, "event.field.safetyPlan", plan);
        }
    }

    /** How full it is: one big figure, a bar, and the same in words. */
    Component seats(Event event) {
        var number = new Paragraph(event.taken() + " / " + event.capacity());
        number.addClassName("jt-number");
        var bar = new ProgressBar(0, event.capacity(), Math.min(event.taken(), event.capacity()));
        var words = new Paragraph();
        words.setText(words.getTranslation("event.seats.words", event.taken(), event.seatsLeft(), event.waiting()));
        words.addClassName("jt-muted");
        // The words beneath say the same.
        bar.getElement().setAttribute("aria-hidden", "true");
        var heading = new H2();
        heading.setText(heading.getTranslation("event.seats"));
        return card(heading, number, bar, words);
    }

    /** Where the public finds it: the address to copy, its QR code, the poster. */
    Component publicPage(Event event, boolean mayPrint) {
        String address = baseUrl + "/e/" + event.code();
        var heading = new H2();
        heading.setText(heading.getTranslation("event.public"));
        var field = new TextField();
        field.setValue(address);
        field.setReadOnly(true);
        field.setAriaLabel(field.getTranslation("event.public.address"));
        var copy = new Button(VaadinIcon.COPY_O.create());
        copy.setText(copy.getTranslation("event.public.copy"));
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        copied -> feedback.done("event.public.copied"),
                        refused -> feedback.failed("event.public.copyByHand"));
        var open = new Anchor("/e/" + event.code(), field.getTranslation("event.public.open"));
        open.setTarget("_blank");
        open.setRouterIgnore(true);
        var row = new Div(copy, open);
        row.addClassName("jt-row");
        if (mayPrint) {
            var poster = new Anchor("/print/poster/" + event.id(), field.getTranslation("event.public.poster"));
            poster.setTarget("_blank");
            poster.setRouterIgnore(true);
            row.add(poster);
        }
        var code = new Html(
                "<div class=\"jt-qr-box\">" + QrSvg.of(address, field.getTranslation("event.public.qr")) + "</div>");
        return card(heading, code, field, row);
    }

    private Optional<String> themeOf(Event event) {
        return menu.themes().stream()
                .filter(theme -> event.themeId() != null && theme.id() == event.themeId())
                .findFirst()
                .map((Theme theme) -> theme.name(UI.getCurrent().getLocale()));
    }

    private static Span text(String text) {
        return new Span(text);
    }

    private static void put(DescriptionList list, String termKey, Component description) {
        var term = new DescriptionList.Term(list.getTranslation(termKey));
        list.add(term, new DescriptionList.Description(description));
    }

    private static Div card(Component... content) {
        var card = new Div(content);
        card.addClassNames("jt-card", "jt-stack");
        return card;
    }
}
