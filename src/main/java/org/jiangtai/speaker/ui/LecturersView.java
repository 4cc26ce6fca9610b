package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiPredicate;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLink;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.LecturerPathService;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.LinkState;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** The lecturers and who may become one: who nominated them, what they speak on, and when they cannot come. */
@StyleSheet("context://speaker/speaker.css")
@Route("lecturers")
@Menu(title = "speaker.menu", order = 40, icon = "vaadin:academy-cap")
@Opens(value = LecturerService.class, method = "all")
class LecturersView extends Page {

    private final transient LecturerService lecturers;
    private final transient LecturerLinks links;
    private final transient LecturerDialogs dialogs;
    private final transient Moments moments;
    private final transient Clock clock;
    private final transient List<Theme> themes;
    private final transient Map<Long, String> unitNames;
    private final ListPanel<Lecturer> list = new ListPanel<>("speaker.empty");
    private final boolean organiser;
    private transient Map<Long, LecturerLink> linkStates = Map.of();

    LecturersView(
            LecturerService lecturers,
            LecturerLinks links,
            LecturerDialogs dialogs,
            UnitService units,
            CurrentPerson current,
            Moments moments,
            Clock clock) {
        super("speaker.menu");
        this.lecturers = lecturers;
        this.links = links;
        this.dialogs = dialogs;
        this.moments = moments;
        this.clock = clock;
        this.themes = dialogs.themes();
        List<Unit> all = units.all();
        unitNames = all.stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
        organiser = current.may(LecturerService.class, "save");
        if (current.may(LecturerPathService.class, "nominate")) {
            addActions(new Button(
                    getTranslation("speaker.nominate"),
                    VaadinIcon.THUMBS_UP_O.create(),
                    click -> dialogs.nominate(saved -> load())));
        }
        if (organiser) {
            var add = new Button(
                    getTranslation("speaker.add"), VaadinIcon.PLUS.create(), click -> dialogs.add(saved -> load()));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        addHelp("speaker.help");
        addColumns();
        addFilters(all);
        list.exportPeopleAs("speaker.menu", "Lecturer");
        add(list);
        load();
    }

    private void addColumns() {
        list.text("speaker.name", Lecturer::name);
        list.text("speaker.unit", lecturer -> unitNames.getOrDefault(lecturer.unitId(), ""));
        list.text("speaker.themes", this::themesOf).setFlexGrow(2);
        list.text("speaker.languages", this::languagesOf);
        list.drawn(
                "speaker.state",
                lecturer -> getTranslation(lecturer.state().labelKey()),
                lecturer -> LecturerBadges.of(lecturer.state()));
        list.sorted(
                "speaker.nextDaysOff",
                lecturer -> nextDaysOff(lecturer)
                        .map(span -> moments.days(span.from(), span.to()))
                        .orElse(""),
                lecturer -> nextDaysOff(lecturer).map(DaysOff::from).orElse(LocalDate.MAX));
        list.text("speaker.phone", Lecturer::maskedPhone);
        if (organiser) {
            list.text(
                    "speaker.link", lecturer -> getTranslation(linkOf(lecturer).labelKey()));
            list.grid().addItemDoubleClickListener(click -> edit(click.getItem()));
        }
        list.actions(this::rowActions);
    }

    private void addFilters(List<Unit> units) {
        addFilter(
                "speaker.filter.state",
                List.of(LecturerState.values()),
                state -> getTranslation(state.labelKey()),
                (lecturer, state) -> lecturer.state() == state);
        addFilter("speaker.filter.unit", units, Unit::shortName, (lecturer, unit) -> lecturer.unitId() == unit.id());
        addFilter(
                "speaker.filter.theme",
                themes,
                theme -> theme.name(getLocale()),
                (lecturer, theme) -> lecturer.themeIds().contains(theme.id()));
        addFilter(
                "speaker.filter.language",
                List.of(SpokenLanguage.values()),
                language -> getTranslation(language.labelKey()),
                (lecturer, language) -> lecturer.languages().contains(language));
        if (organiser) {
            addFilter(
                    "speaker.filter.link",
                    List.of(LinkState.values()),
                    state -> getTranslation(state.labelKey()),
                    (lecturer, state) -> linkOf(lecturer) == state);
        }
    }

    private <F> void addFilter(
            String captionKey,
            Collection<F> choices,
            SerializableFunction<F, String> label,
            SerializableBiPredicate<Lecturer, F> matches) {
        var filter = new Select<F>();
        filter.setItems(choices);
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation(captionKey));
        filter.setPlaceholder(getTranslation(captionKey));
        filter.setAriaLabel(getTranslation(captionKey));
        filter.setItemLabelGenerator(each -> each == null ? getTranslation(captionKey) : label.apply(each));
        filter.addValueChangeListener(change -> list.refresh());
        list.addFilter(filter, lecturer -> filter.getValue() == null || matches.test(lecturer, filter.getValue()));
    }

    private void load() {
        linkStates = organiser ? links.all() : Map.of();
        list.setItems(lecturers.all());
    }

    private LinkState linkOf(Lecturer lecturer) {
        LecturerLink link = linkStates.get(lecturer.id());
        return link == null ? LinkState.NONE : link.state();
    }

    private String themesOf(Lecturer lecturer) {
        return themes.stream()
                .filter(theme -> lecturer.themeIds().contains(theme.id()))
                .map(theme -> theme.name(getLocale()))
                .collect(Collectors.joining(getTranslation("list.separator")));
    }

    private String languagesOf(Lecturer lecturer) {
        return lecturer.languages().stream()
                .sorted()
                .map(language -> getTranslation(language.labelKey()))
                .collect(Collectors.joining(getTranslation("list.separator")));
    }

    /** The first span that is not over yet. */
    private Optional<DaysOff> nextDaysOff(Lecturer lecturer) {
        LocalDate today = moments.date(clock.instant());
        return lecturer.daysOff().stream()
                .filter(span -> !span.can() && !span.to().isBefore(today))
                .findFirst();
    }

    private Div rowActions(Lecturer lecturer) {
        var more = new RouterLink(
                getTranslation("speaker.details"),
                LecturerView.class,
                new RouteParameters("id", Long.toString(lecturer.id())));
        var row = new Div(more);
        row.addClassName("jt-row");
        if (organiser) {
            var edit = new Button(VaadinIcon.EDIT.create(), click -> edit(lecturer));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            edit.setAriaLabel(getTranslation("speaker.edit", lecturer.name()));
            edit.setTooltipText(getTranslation("speaker.edit", lecturer.name()));
            row.add(edit);
        }
        return row;
    }

    private void edit(Lecturer lecturer) {
        dialogs.edit(lecturer, saved -> load());
    }
}
