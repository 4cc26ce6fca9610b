package org.jiangtai.resident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.Unit;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.resident.Resident;
import org.jiangtai.resident.ResidentContact;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.RowActions;
import org.jspecify.annotations.Nullable;

/** Whom a unit remembers, so that nobody has to be asked for the same things again. */
@StyleSheet("context://resident/resident.css")
@Route("residents")
@Menu(title = "resident.menu", order = 16, icon = "vaadin:family")
@Opens(value = ResidentService.class, method = "of")
class ResidentsView extends Page implements BeforeEnterObserver {

    private final transient ResidentService residents;
    private final transient ConsentService consents;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final boolean keeps;

    private final ComboBox<Unit> unit = new ComboBox<>();
    private final ListPanel<Resident> list = new ListPanel<>("resident.empty");
    private final Anchor upload = new Anchor();
    private final Button inFull = new Button();
    private final ResidentBulk bulk;
    private transient Map<Unit, Long> units = Map.of();
    private transient Map<Long, String> names = Map.of();
    private transient Map<String, String> households = Map.of();

    ResidentsView(
            ResidentService residents,
            ConsentService consents,
            CurrentPerson current,
            Moments moments,
            Feedback feedback) {
        super("resident.menu");
        this.residents = residents;
        this.consents = consents;
        this.moments = moments;
        this.feedback = feedback;
        keeps = current.may(ResidentService.class, "save");
        bulk = new ResidentBulk(list.grid(), residents, feedback, this::load, this::nameOf);
        if (keeps) {
            upload.setText(getTranslation("resident.import"));
            var add = new Button(getTranslation("resident.add"), VaadinIcon.PLUS.create(), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(upload, add);
        }
        addHelp("resident.help");
        buildList();
        add(bulk, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        units = residents.units();
        unit.setItems(units.keySet());
        String wanted = enter.getLocation()
                .getQueryParameters()
                .getSingleParameter("unit")
                .orElse("");
        units.keySet().stream()
                .filter(each -> Long.toString(each.id()).equals(wanted))
                .findFirst()
                .or(() -> units.keySet().stream()
                        .filter(each -> units.getOrDefault(each, 0L) > 0)
                        .findFirst())
                .or(() -> units.keySet().stream().findFirst())
                .ifPresent(unit::setValue);
        unit.setVisible(units.size() > 1);
    }

    private void buildList() {
        unit.setItemLabelGenerator(
                each -> getTranslation("resident.unit.count", each.shortName(), units.getOrDefault(each, 0L)));
        unit.setAriaLabel(getTranslation("resident.unit"));
        unit.setAllowCustomValue(false);
        unit.addClassName("jt-resident-unit");
        unit.addValueChangeListener(change -> {
            names = Map.of();
            load();
        });
        list.addFilter(unit, row -> true);
        list.text("resident.name", this::nameOf);
        list.text(
                "resident.phone",
                row -> row.relativesPhone()
                        ? getTranslation("resident.phone.relatives", row.maskedPhone())
                        : row.maskedPhone());
        list.text("resident.household", row -> households.getOrDefault(row.household(), ""));
        list.sorted("resident.used", row -> moments.day(row.usedAt()), Resident::usedAt);
        list.sorted(
                "resident.consent",
                row -> getTranslation("resident.consent.of", row.consentVersion(), moments.day(row.consentedAt())),
                Resident::consentedAt);
        list.alsoFinds(this::named);
        if (!keeps) {
            list.exportPeopleAs("resident.menu", "Resident");
            return;
        }
        inFull.setText(getTranslation("resident.inFull"));
        inFull.setIcon(VaadinIcon.EYE.create());
        inFull.addClickListener(click -> showNames());
        list.addFilter(inFull, row -> true);
        list.grid().setSelectionMode(Grid.SelectionMode.MULTI);
        list.grid().addSelectionListener(change -> bulk.refresh());
        list.grid().addItemDoubleClickListener(click -> edit(click.getItem()));
        list.actions(row -> new RowActions<>(row, nameOf(row), this::edit, this::remove));
        list.exportPeopleAs("resident.menu", "Resident", this::contacts);
    }

    private String nameOf(Resident row) {
        return names.getOrDefault(row.id(), row.maskedName());
    }

    private Predicate<Resident> named(String typed) {
        Set<Long> found = unit.getValue() == null
                ? Set.of()
                : residents.matching(unit.getValue().id(), typed);
        return row -> found.contains(row.id());
    }

    private void showNames() {
        if (unit.getValue() != null) {
            names = residents.names(unit.getValue().id());
            inFull.setEnabled(false);
            load();
        }
    }

    private List<XlsxTable.Column<Resident>> contacts() {
        Map<Long, ResidentContact> all = unit.getValue() == null
                ? Map.of()
                : residents.contacts(unit.getValue().id());
        var unknown = new ResidentContact("", "");
        return List.of(
                new XlsxTable.Column<>(
                        getTranslation("enum.PersonImportColumn.NAME"),
                        row -> all.getOrDefault(row.id(), unknown).name()),
                new XlsxTable.Column<>(
                        getTranslation("enum.PersonImportColumn.PHONE"),
                        row -> all.getOrDefault(row.id(), unknown).phone()));
    }

    private void edit(@Nullable Resident row) {
        Unit chosen = unit.getValue();
        if (chosen != null) {
            new ResidentForm(row, chosen, households, residents, consents, feedback, saved -> {
                        load();
                        feedback.done("resident.saved", saved.maskedName());
                    })
                    .open();
        }
    }

    private void remove(Resident row) {
        bulk.remove(List.of(row));
    }

    private void load() {
        Unit chosen = unit.getValue();
        List<Resident> rows = chosen == null ? List.of() : residents.of(chosen.id());
        inFull.setEnabled(names.isEmpty() && !rows.isEmpty());
        upload.setHref("residents/import" + (chosen == null ? "" : "?unit=" + chosen.id()));
        households = HouseholdNames.of(rows, this::nameOf, this::getTranslation);
        list.setItems(rows);
        bulk.refresh();
    }
}
