package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiPredicate;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.StatusBadge;
import org.jspecify.annotations.Nullable;

/** The lecturers: who nominated them, what they speak on and in which language, and when they cannot come. */
@StyleSheet("context://speaker/speaker.css")
@Route("lecturers")
@Menu(title = "speaker.menu", order = 40, icon = "vaadin:academy-cap")
@Opens(value = LecturerService.class, method = "all")
class LecturersView extends Page {

    private final transient LecturerService lecturers;
    private final transient AccountService accounts;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient Clock clock;
    private final transient List<Unit> units;
    private final transient List<Theme> themes;
    private final transient Map<Long, String> unitNames;
    private final ListPanel<Lecturer> list = new ListPanel<>("speaker.empty");
    private final boolean organiser;

    LecturersView(
            LecturerService lecturers,
            UnitService units,
            MenuService menu,
            AccountService accounts,
            CurrentPerson current,
            Moments moments,
            Clock clock,
            Feedback feedback) {
        super("speaker.menu");
        this.lecturers = lecturers;
        this.accounts = accounts;
        this.feedback = feedback;
        this.moments = moments;
        this.clock = clock;
        this.units = units.all();
        this.themes = menu.themes();
        unitNames = this.units.stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
        organiser = current.may(LecturerService.class, "save");
        if (organiser) {
            var add = new Button(getTranslation("speaker.add"), VaadinIcon.PLUS.create(), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        addHelp("speaker.help");
        addColumns();
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
        addFilter(
                "speaker.filter.state",
                List.of(LecturerState.values()),
                state -> getTranslation(state.labelKey()),
                (lecturer, state) -> lecturer.state() == state);
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
                lecturer -> new StatusBadge(lecturer.state(), tone(lecturer.state())));
        list.sorted(
                "speaker.nextDaysOff",
                lecturer -> nextDaysOff(lecturer)
                        .map(span -> moments.days(span.from(), span.to()))
                        .orElse(""),
                lecturer -> nextDaysOff(lecturer).map(DaysOff::from).orElse(LocalDate.MAX));
        list.text("speaker.phone", Lecturer::maskedPhone);
        if (organiser) {
            list.actions(this::editButton);
            list.grid().addItemDoubleClickListener(click -> edit(click.getItem()));
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
        list.setItems(lecturers.all());
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
                .filter(span -> !span.to().isBefore(today))
                .findFirst();
    }

    private Button editButton(Lecturer lecturer) {
        var edit = new Button(VaadinIcon.EDIT.create(), click -> edit(lecturer));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.setAriaLabel(getTranslation("speaker.edit", lecturer.name()));
        edit.setTooltipText(getTranslation("speaker.edit", lecturer.name()));
        return edit;
    }

    private void edit(@Nullable Lecturer lecturer) {
        List<AccountChoice> signIns = accounts.withRole(Role.LECTURER);
        new LecturerForm(lecturer, new LecturerForm.Choices(units, themes, signIns), lecturers, feedback, saved -> {
                    load();
                    feedback.done("speaker.saved", saved.name());
                })
                .open();
    }

    private static StatusBadge.Tone tone(LecturerState state) {
        return switch (state) {
            case ENGAGED -> StatusBadge.Tone.GOOD;
            case NOMINATED, SELECTED, TRIAL, PAUSED -> StatusBadge.Tone.ATTENTION;
            case LEFT, NOT_TAKEN -> StatusBadge.Tone.CALM;
        };
    }
}
