package org.jiangtai.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.FullContact;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.RosterService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;
import org.jiangtai.uikit.SubPageTabs;

/** Who has registered for an event: put people down, take them off, find them, give them their ticket. */
@Route(RegistrationPages.ROUTE)
@Opens(value = RegistrationService.class, method = "of")
class RegistrationsView extends Page implements BeforeEnterObserver {

    private final transient RegistrationService registrations;
    private final transient RosterService roster;
    private final transient EventService events;
    private final transient SubPageTabs tabs;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final boolean mayChange;

    private final Div figures = new Div();
    private final Paragraph when = new Paragraph();
    private final ListPanel<Registration> list = new ListPanel<>("registration.list.empty");
    private final Button add = new Button();
    private long eventId;
    private boolean over;

    RegistrationsView(
            RegistrationService registrations,
            RosterService roster,
            ConsentService consents,
            EventService events,
            CurrentPerson current,
            SubPageTabs tabs,
            Feedback feedback,
            Moments moments) {
        super("registration.tab");
        this.registrations = registrations;
        this.roster = roster;
        this.events = events;
        this.tabs = tabs;
        this.feedback = feedback;
        this.moments = moments;
        mayChange = current.may(RegistrationService.class, "registerByUnit");
        figures.addClassName("jt-row");
        when.addClassName("jt-help");
        if (mayChange) {
            add.setText(getTranslation("registration.add"));
            add.setIcon(VaadinIcon.PLUS.create());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add.addClickListener(
                    click -> new AddPeopleDialog(eventId, registrations, consents, feedback, this::added).open());
            addActions(add);
        }
        buildList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        eventId = enter.getRouteParameters().getLong("id").orElseThrow(NotFound::new);
        add(tabs.draw("event", eventId, RegistrationPages.ROUTE), when, figures, list);
        refresh();
    }

    private void buildList() {
        list.text("registration.list.name", Registration::maskedName);
        list.text("registration.list.phone", Registration::maskedPhone);
        list.drawn(
                "registration.list.state",
                row -> getTranslation(row.state().labelKey()),
                row -> new StatusBadge(row.state(), tone(row.state())));
        list.sorted(
                "registration.list.waiting",
                row -> row.state() == RegistrationState.WAITING ? Integer.toString(row.waitingNumber()) : "",
                row -> row.state() == RegistrationState.WAITING ? row.waitingNumber() : Integer.MAX_VALUE);
        list.text("registration.list.source", row -> getTranslation(row.source().labelKey()));
        list.sorted("registration.list.when", row -> moments.minute(row.registeredAt()), Registration::registeredAt);
        list.actions(this::actions);
        var state = new Select<RegistrationState>();
        state.setItems(RegistrationState.values());
        state.setItemLabelGenerator(
                item -> getTranslation(item == null ? "registration.list.everyState" : item.labelKey()));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("registration.list.everyState"));
        state.setPlaceholder(getTranslation("registration.list.everyState"));
        state.setAriaLabel(getTranslation("registration.list.state"));
        state.addValueChangeListener(change -> list.refresh());
        list.addFilter(state, row -> state.getValue() == null || row.state() == state.getValue());
        list.alsoFinds(this::named);
        if (mayChange) {
            list.exportPeopleAs("registration.tab", "Registration", this::inFull);
        } else {
            list.exportPeopleAs("registration.tab", "Registration");
        }
    }

    private Predicate<Registration> named(String typed) {
        Set<Long> found = roster.matching(eventId, typed);
        return row -> found.contains(row.id());
    }

    private List<XlsxTable.Column<Registration>> inFull() {
        Map<Long, FullContact> contacts = roster.contacts(eventId);
        var unknown = new FullContact("", "");
        return List.of(
                new XlsxTable.Column<>(
                        getTranslation("registration.list.fullName"),
                        row -> contacts.getOrDefault(row.id(), unknown).name()),
                new XlsxTable.Column<>(
                        getTranslation("registration.list.fullPhone"),
                        row -> contacts.getOrDefault(row.id(), unknown).phone()));
    }

    private Component actions(Registration row) {
        var line = new Div();
        line.addClassName("jt-row");
        if (!mayChange) {
            return line;
        }
        var show = small("registration.show", VaadinIcon.EYE);
        show.addClickListener(click -> reveal(row));
        line.add(show);
        if (row.state() != RegistrationState.CANCELLED) {
            line.add(ticket(row));
        }
        if (row.state() != RegistrationState.CANCELLED && !over) {
            var cancel = small("registration.cancel", VaadinIcon.CLOSE_SMALL);
            cancel.addClickListener(click -> Confirm.askReason(
                    "registration.cancel.title",
                    "registration.cancel.text",
                    "registration.cancel",
                    reason -> cancel(row, reason)));
            line.add(cancel);
        }
        return line;
    }

    private Anchor ticket(Registration row) {
        var link = new Anchor("/print/ticket/" + row.id(), VaadinIcon.QRCODE.create());
        link.setAriaLabel(getTranslation("registration.ticket"));
        link.setTitle(getTranslation("registration.ticket"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private Button small(String key, VaadinIcon icon) {
        var button = new Button(icon.create());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void reveal(Registration row) {
        FullContact contact = registrations.reveal(row.id());
        new ContactDialog(contact, row).open();
    }

    private void cancel(Registration row, String reason) {
        registrations.cancel(row.id(), reason);
        refresh();
        feedback.done("registration.cancelled", row.maskedName());
    }

    private void added(List<Registration> fresh) {
        refresh();
        long waiting = fresh.stream()
                .filter(row -> row.state() == RegistrationState.WAITING)
                .count();
        feedback.done("registration.added", fresh.size(), waiting);
        new TicketsDialog(fresh).open();
    }

    private void refresh() {
        Event event = events.require(eventId);
        setHeading(event.title());
        when.setText(moments.span(event.startsAt(), event.endsAt()) + " · " + event.place());
        over = event.state() == EventState.ENDED || event.state() == EventState.ARCHIVED;
        add.setEnabled(event.state().takesNames());
        add.setTooltipText(event.state().takesNames() ? "" : getTranslation("registration.add.notNow"));
        Collection<Registration> all = registrations.of(eventId);
        figures.removeAll();
        figures.add(
                figure(
                        "registration.figure.seated",
                        getTranslation("registration.figure.of", event.taken(), event.capacity())),
                figure("registration.figure.waiting", Integer.toString(event.waiting())),
                figure("registration.figure.left", Integer.toString(event.seatsLeft())));
        list.setItems(all);
    }

    private Div figure(String key, String number) {
        var big = new Div(number);
        big.addClassName("jt-number");
        var label = new Div(getTranslation(key));
        label.addClassName("jt-number-label");
        var card = new Div(big, label);
        card.addClassName("jt-card");
        return card;
    }

    private static Tone tone(RegistrationState state) {
        return switch (state) {
            case SEATED -> Tone.GOOD;
            case WAITING, OFFERED, APPLIED -> Tone.ATTENTION;
            case CANCELLED, REFUSED -> Tone.CALM;
        };
    }
}
