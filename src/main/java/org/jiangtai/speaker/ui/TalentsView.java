package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Talent;
import org.jiangtai.speaker.TalentService;
import org.jiangtai.speaker.TalentState;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;

/** The talent pool: who is kept in reserve by which unit, and which units keep nobody. */
@StyleSheet("context://speaker/speaker.css")
@Route("talents")
@Menu(title = "speaker.talents", order = 41, icon = "vaadin:users")
@Opens(value = TalentService.class, method = "all")
class TalentsView extends Page {

    private final transient TalentService talents;
    private final transient CurrentPerson current;
    private final transient Moments moments;
    private final transient Clock clock;
    private final transient Feedback feedback;
    private final transient List<Unit> own;
    private final transient Map<Long, String> unitNames;
    private final ListPanel<Talent> list = new ListPanel<>("speaker.talents.empty");
    private final Div empty = new Div();
    private final boolean keeps;

    TalentsView(
            TalentService talents,
            UnitService units,
            UnitScope scope,
            CurrentPerson current,
            Moments moments,
            Clock clock,
            Feedback feedback) {
        super("speaker.talents");
        this.talents = talents;
        this.current = current;
        this.moments = moments;
        this.clock = clock;
        this.feedback = feedback;
        List<Unit> all = units.all();
        own = all.stream().filter(unit -> scope.covers(unit.id())).toList();
        unitNames = all.stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
        keeps = current.may(TalentService.class, "save");
        if (keeps) {
            var add = new Button(getTranslation("speaker.talent.add"), VaadinIcon.PLUS.create(), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        addHelp("speaker.talents.help");
        columns();
        filters();
        list.exportPeopleAs("speaker.talents", "Talent");
        add(list, empty);
        load();
    }

    private void columns() {
        list.text("speaker.name", Talent::name);
        list.text("speaker.talent.unit", talent -> unitNames.getOrDefault(talent.unitId(), ""));
        list.drawn(
                "speaker.state",
                talent -> getTranslation(talent.state().labelKey()),
                talent -> LecturerBadges.of(talent.state()));
        list.text("speaker.talent.field", Talent::field);
        list.sorted("speaker.talent.since", talent -> moments.day(talent.since()), Talent::since);
        list.text("speaker.phone", Talent::maskedPhone);
        list.roomy(list.text("speaker.talent.last", Talent::lastNote));
        list.actions(this::rowActions);
        if (keeps) {
            list.grid().addItemDoubleClickListener(click -> edit(click.getItem()));
        }
    }

    private void filters() {
        var state = new Select<TalentState>();
        state.setItems(TalentState.values());
        state.setItemLabelGenerator(each -> getTranslation(each == null ? "speaker.filter.state" : each.labelKey()));
        var unit = new Select<Unit>();
        unit.setItems(own);
        unit.setItemLabelGenerator(each -> each == null ? getTranslation("speaker.filter.unit") : each.shortName());
        for (var filter : List.of(state, unit)) {
            String caption = getTranslation(filter == state ? "speaker.filter.state" : "speaker.filter.unit");
            filter.setEmptySelectionAllowed(true);
            filter.setEmptySelectionCaption(caption);
            filter.setPlaceholder(caption);
            filter.setAriaLabel(caption);
            filter.addValueChangeListener(change -> list.refresh());
        }
        list.addFilter(state, talent -> state.getValue() == null || talent.state() == state.getValue());
        if (own.size() > 1) {
            list.addFilter(
                    unit,
                    talent -> unit.getValue() == null
                            || talent.unitId() == unit.getValue().id());
        }
    }

    private Div rowActions(Talent talent) {
        var open = new Button(
                getTranslation("speaker.talent.notes"),
                click -> new TalentDialog(talent, talents, keeps, nominator(), moments, clock, feedback, this::load)
                        .open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var row = new Div(open);
        row.addClassName("jt-row");
        if (keeps) {
            var edit = new Button(VaadinIcon.EDIT.create(), click -> edit(talent));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            edit.setAriaLabel(getTranslation("speaker.edit", talent.name()));
            row.add(edit);
        }
        return row;
    }

    private String nominator() {
        return current.find().map(SignedIn::displayName).orElse("");
    }

    private void edit(@Nullable Talent talent) {
        new TalentForm(talent, own, moments.date(clock.instant()), talents, feedback, saved -> {
                    load();
                    feedback.done("speaker.talent.saved", saved.name());
                })
                .open();
    }

    private void load() {
        list.setItems(talents.all());
        empty.removeAll();
        if (current.may(TalentService.class, "emptyUnits")) {
            empty.add(new EmptyPools(talents.emptyUnits(), feedback));
        }
    }
}
