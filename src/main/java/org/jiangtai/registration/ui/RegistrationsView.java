package org.jiangtai.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import org.jiangtai.registration.TermsService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** Who has registered for an event: put people down, take them off, find them, give them their ticket. */
@Route(RegistrationPages.ROUTE)
@Opens(value = RegistrationService.class, method = "of")
class RegistrationsView extends Page implements BeforeEnterObserver {

    private final transient RegistrationService registrations;
    private final transient TermsService terms;
    private final transient RegistrationDeeds deeds;
    private final transient RosterService roster;
    private final transient EventService events;
    private final transient SubPageTabs tabs;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final boolean mayChange;

    private final RegistrationFigures figures = new RegistrationFigures();
    private final Paragraph when = new Paragraph();
    private final ListPanel<Registration> list = new ListPanel<>("registration.list.empty");
    private final Select<RegistrationState> state = new Select<>();
    private final ToAnswer toAnswer = new ToAnswer(state::setValue);
    private Grid.@Nullable Column<Registration> offerUntil;
    private Grid.@Nullable Column<Registration> unanswered;
    private transient Set<Long> withoutAnswers = Set.of();
    private final Button add = new Button();
    private final Button settings = new Button();
    private final Button approve = new Button();
    private final Button refuse = new Button();
    private final Div many = new Div();
    private final transient GroupActions groupActions;
    private long eventId;
    private boolean over;

    RegistrationsView(
            RegistrationService registrations,
            TermsService terms,
            RegistrationDeeds deeds,
            RosterService roster,
            ConsentService consents,
            EventService events,
            CurrentPerson current,
            SubPageTabs tabs,
            GroupActions groupActions,
            Feedback feedback,
            Moments moments) {
        super("registration.tab");
        this.registrations = registrations;
        this.terms = terms;
        this.deeds = deeds;
        this.roster = roster;
        this.events = events;
        this.tabs = tabs;
        this.groupActions = groupActions;
        this.feedback = feedback;
        this.moments = moments;
        mayChange = current.may(RegistrationService.class, "registerByUnit");
        when.addClassName("jt-help");
        if (mayChange) {
            button(add, "registration.add", VaadinIcon.PLUS);
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add.addClickListener(click -> new AddPeopleDialog(
                            eventId, terms.formByUnit(eventId), registrations, consents, feedback, this::added)
                    .open());
            button(approve, "registration.approve.selected", VaadinIcon.CHECK);
            approve.addClickListener(click -> decide(deeds::approve));
            button(refuse, "registration.refuse.selected", VaadinIcon.BAN);
            refuse.addClickListener(click -> decide(deeds::refuse));
            addActions(many, approve, refuse, add);
        }
        if (current.may(TermsService.class, "save")) {
            button(settings, "registration.terms", VaadinIcon.COG);
            settings.addClickListener(
                    click -> new TermsDialog(events.require(eventId), terms, feedback, moments, this::refresh).open());
            addActions(settings);
        }
        buildList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        eventId = enter.getRouteParameters().getLong("id").orElseThrow(NotFound::new);
        add(tabs.draw("event", eventId, RegistrationPages.ROUTE), when, figures, toAnswer, list);
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
        offerUntil = list.sorted(
                "registration.list.offer",
                row -> row.offerUntil() == null ? "" : moments.minute(row.offerUntil()),
                row -> row.offerUntil() == null ? Instant.MAX : row.offerUntil());
        unanswered = list.drawn("registration.list.unanswered", this::unanswered, row -> {
            var mark = new Span(unanswered(row));
            mark.addClassName("jt-warning");
            mark.setVisible(!mark.getText().isEmpty());
            return mark;
        });
        list.text("registration.list.source", row -> getTranslation(row.source().labelKey()));
        list.sorted("registration.list.when", row -> moments.minute(row.registeredAt()), Registration::registeredAt);
        list.actions(this::actions);
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

    private String unanswered(Registration row) {
        return withoutAnswers.contains(row.id()) ? getTranslation("registration.unanswered") : "";
    }

    private Predicate<Registration> named(String typed) {
        Set<Long> found = roster.matching(eventId, typed);
        return row -> found.contains(row.id());
    }

    private List<XlsxTable.Column<Registration>> inFull() {
        Map<Long, FullContact> contacts = roster.contacts(eventId);
        var unknown = new FullContact("", "");
        List<XlsxTable.Column<Registration>> columns = new ArrayList<>(List.of(
                new XlsxTable.Column<>(
                        getTranslation("registration.list.fullName"),
                        row -> contacts.getOrDefault(row.id(), unknown).name()),
                new XlsxTable.Column<>(
                        getTranslation("registration.list.fullPhone"),
                        row -> contacts.getOrDefault(row.id(), unknown).phone())));
        columns.addAll(AnswerColumns.of(roster.answers(eventId), this::getTranslation));
        return columns;
    }

    private Component actions(Registration row) {
        return mayChange ? new RegistrationRowActions(row, deeds, over, this::refresh) : new Div();
    }

    private void button(Button button, String key, VaadinIcon icon) {
        button.setText(getTranslation(key));
        button.setIcon(icon.create());
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
        figures.show(event, terms.of(eventId), all);
        toAnswer.show(mayChange && !over ? all : List.of());
        boolean decides = mayChange
                && deeds.mayDecide()
                && !over
                && all.stream().anyMatch(row -> row.state() == RegistrationState.APPLIED);
        approve.setVisible(decides);
        refuse.setVisible(decides);
        list.grid().setSelectionMode(mayChange ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        if (offerUntil != null) {
            offerUntil.setVisible(all.stream().anyMatch(row -> row.offerUntil() != null));
        }
        withoutAnswers = over ? Set.of() : roster.unanswered(eventId);
        if (unanswered != null) {
            unanswered.setVisible(!withoutAnswers.isEmpty());
        }
        list.setItems(all);
        many.removeAll();
        if (mayChange) {
            many.add(groupActions.of(
                    eventId,
                    event.state().takesNames(),
                    () -> all,
                    () -> list.grid().getSelectedItems()));
        }
    }

    /** The chosen applications; all of them where none is chosen would be too easy a slip. */
    private void decide(BiConsumer<Set<Registration>, Runnable> deed) {
        Set<Registration> chosen = list.grid().getSelectedItems().stream()
                .filter(row -> row.state() == RegistrationState.APPLIED)
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            feedback.failed("registration.choose");
        } else {
            deed.accept(chosen, this::refresh);
        }
    }

    private static Tone tone(RegistrationState state) {
        return switch (state) {
            case SEATED -> Tone.GOOD;
            case WAITING, OFFERED, APPLIED -> Tone.ATTENTION;
            case CANCELLED, REFUSED -> Tone.CALM;
        };
    }
}
