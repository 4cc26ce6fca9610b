package org.jiangtai.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.UnitScope;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.GroupLine;
import org.jiangtai.registration.GroupPerson;
import org.jiangtai.registration.GroupRegistration;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.resident.Resident;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.resident.ui.HouseholdNames;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.NotFound;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.StatusBadge;

/** Puts down people whom the village remembers: tick them, or a whole household with one click. */
@StyleSheet("context://resident/resident.css")
@Route(RegistrationPages.RESIDENTS)
@Opens(value = GroupRegistration.class, method = "register")
class ChooseResidentsView extends Page implements BeforeEnterObserver {

    private final transient GroupRegistration groups;
    private final transient ResidentService residents;
    private final transient EventService events;
    private final transient ConsentService consents;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final Anchor back = new Anchor();
    private final Paragraph when = new Paragraph();
    private final ListPanel<Resident> list = new ListPanel<>("group.residents.empty");
    private final Button inFull = new Button();
    private final Div others = new Div();
    private final GroupPanel panel;
    private final GroupResult result;
    private final GroupUnit unit;
    private transient List<GroupPerson> added = List.of();
    private transient Map<Long, RegistrationState> down = Map.of();
    private transient Map<Long, String> names = Map.of();
    private transient Map<String, String> households = Map.of();
    private transient List<Resident> all = List.of();
    private long eventId;
    private int seatsLeft;

    ChooseResidentsView(
            GroupRegistration groups,
            ResidentService residents,
            EventService events,
            ConsentService consents,
            UnitScope scope,
            Moments moments,
            Feedback feedback) {
        super("group.residents");
        this.groups = groups;
        this.residents = residents;
        this.events = events;
        this.consents = consents;
        this.moments = moments;
        unit = new GroupUnit(residents, scope, false);
        this.feedback = feedback;
        var add = new Button(getTranslation("group.person.add"), VaadinIcon.PLUS.create(), click -> addPerson());
        back.setText(getTranslation("group.back"));
        addActions(back, add);
        when.addClassName("jt-help");
        panel = new GroupPanel(groups, consents, feedback, each -> register(), this::done);
        result = new GroupResult(feedback);
        unit.addValueChangeListener(change -> {
            names = Map.of();
            list.grid().deselectAll();
            load();
        });
        buildList();
        others.addClassName("jt-row");
        add(when);
        addHelp("group.residents.help");
        add(result, unit, list, others, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        eventId = enter.getRouteParameters().getLong("id").orElseThrow(NotFound::new);
        Event event = events.require(eventId);
        setHeading(getTranslation("group.residents.of", event.title()));
        when.setText(moments.span(event.startsAt(), event.endsAt()) + " · " + event.place());
        back.setHref(RegistrationPages.ROUTE.replace(":id", Long.toString(eventId)));
        unit.offer(event.unitId());
        load();
    }

    private void buildList() {
        list.text("registration.list.name", this::nameOf);
        list.text("registration.list.phone", Resident::maskedPhone);
        list.drawn("resident.household", row -> households.getOrDefault(row.household(), ""), this::household);
        list.drawn("registration.list.state", this::state, this::badge);
        list.alsoFinds(this::named);
        inFull.setText(getTranslation("resident.inFull"));
        inFull.setIcon(VaadinIcon.EYE.create());
        inFull.addClickListener(click -> showNames());
        list.addFilter(inFull, row -> true);
        list.addClassName("jt-people-rows");
        Grid<Resident> grid = list.grid();
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItemSelectableProvider(row -> !down.containsKey(row.id()));
        grid.addSelectionListener(change -> tell());
    }

    private String nameOf(Resident row) {
        return names.getOrDefault(row.id(), row.maskedName());
    }

    private Component household(Resident row) {
        if (!households.containsKey(row.household())) {
            return new Span();
        }
        var button = new Button(households.get(row.household()), click -> tickHousehold(row));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setTooltipText(getTranslation("group.household.tick"));
        return button;
    }

    private void tickHousehold(Resident of) {
        List<Resident> members = all.stream()
                .filter(row -> row.household().equals(of.household()) && !down.containsKey(row.id()))
                .toList();
        Set<Resident> chosen = list.grid().getSelectedItems();
        boolean everybody = chosen.containsAll(members);
        for (Resident member : members) {
            if (everybody) {
                list.grid().deselect(member);
            } else {
                list.grid().select(member);
            }
        }
    }

    private String state(Resident row) {
        RegistrationState state = down.get(row.id());
        return state == null ? "" : getTranslation(state.labelKey());
    }

    private Component badge(Resident row) {
        RegistrationState state = down.get(row.id());
        return state == null ? new Span() : new StatusBadge(state, StatusBadge.Tone.CALM);
    }

    private Predicate<Resident> named(String typed) {
        Long unitId = unit.id();
        Set<Long> found = unitId == null ? Set.of() : residents.matching(unitId, typed);
        return row -> found.contains(row.id());
    }

    private void showNames() {
        Long unitId = unit.id();
        if (unitId != null) {
            names = residents.names(unitId);
            load();
        }
    }

    private void addPerson() {
        if (unit.getValue() != null) {
            new GroupPersonForm(unit.getValue(), residents, consents, feedback, this::remembered, person -> {
                        List<GroupPerson> more = new ArrayList<>(added);
                        more.add(person);
                        added = List.copyOf(more);
                        tell();
                    })
                    .open();
        }
    }

    private void remembered(Resident fresh) {
        load();
        all.stream().filter(row -> row.id() == fresh.id()).forEach(list.grid()::select);
    }

    private void load() {
        Long unitId = unit.id();
        all = unitId == null ? List.of() : residents.of(unitId);
        down = unitId == null ? Map.of() : groups.downOf(eventId, unitId);
        households = HouseholdNames.of(all, this::nameOf, this::getTranslation);
        seatsLeft = events.require(eventId).seatsLeft();
        inFull.setEnabled(names.isEmpty() && !all.isEmpty());
        list.setItems(all);
        tell();
    }

    private void tell() {
        others.removeAll();
        for (GroupPerson person : added) {
            var leave = new Button(
                    getTranslation("group.person.leaveOut", person.name()), VaadinIcon.CLOSE_SMALL.create(), click -> {
                        added = added.stream().filter(each -> each != person).toList();
                        tell();
                    });
            leave.addThemeVariants(ButtonVariant.LUMO_SMALL);
            others.add(leave);
        }
        int people = list.grid().getSelectedItems().size() + added.size();
        panel.tell(people, 0, seatsLeft, added.stream().anyMatch(GroupPerson::under14));
    }

    private void register() {
        Long unitId = unit.id();
        if (unitId != null) {
            Set<Long> ticked =
                    list.grid().getSelectedItems().stream().map(Resident::id).collect(Collectors.toSet());
            List<GroupPerson> people = new ArrayList<>(groups.remembered(unitId, ticked));
            people.addAll(added);
            panel.register(eventId, unitId, people);
        }
    }

    private void done(List<GroupLine> lines) {
        Set<String> namesDown = GroupLine.namesDown(lines);
        Set<Long> ticked =
                list.grid().getSelectedItems().stream().map(Resident::id).collect(Collectors.toSet());
        list.grid().deselectAll();
        added = added.stream()
                .filter(person -> !namesDown.contains(person.name()))
                .toList();
        load();
        all.stream()
                .filter(row -> ticked.contains(row.id()) && !down.containsKey(row.id()))
                .forEach(list.grid()::select);
        result.show(eventId, lines);
        result.scrollIntoView();
    }
}
