package org.jiangtai.setting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.SettingValue;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;

/** Every number and choice that a person may set, by groups; what is set is saved at once and can be undone. */
@StyleSheet("context://setting/setting.css")
@Route("settings")
@Menu(title = "settings.menu", order = 87, icon = "vaadin:cog-o")
@Opens(value = SettingService.class, method = "all")
class SettingsView extends Page implements SettingRow.Saver {

    private final transient SettingService settings;
    private final transient Feedback feedback;
    private final boolean mayChange;
    private final TextField search = new TextField();
    private final Checkbox unusual = new Checkbox();
    private final Div groups = new Div();
    private final Paragraph nothing = new Paragraph();
    private final Map<Section, List<SettingRow<?>>> rows = new LinkedHashMap<>();
    private final Map<String, SettingRow<?>> byName = new LinkedHashMap<>();

    SettingsView(SettingService settings, CurrentPerson current, Feedback feedback) {
        super("settings.menu");
        this.settings = settings;
        this.feedback = feedback;
        mayChange = current.may(SettingService.class, "change");
        addActions(new Anchor("settings/holidays", getTranslation("holidays.title")));
        addHelp(mayChange ? "settings.help" : "settings.help.readOnly");
        search.setPlaceholder(getTranslation("settings.search"));
        search.setAriaLabel(getTranslation("settings.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        unusual.setLabel(getTranslation("settings.unusual"));
        unusual.addValueChangeListener(change -> filter());
        var tools = new Div(search, unusual);
        tools.addClassName("jt-list-toolbar");
        groups.addClassName("jt-settings");
        nothing.setText(getTranslation("settings.nothing"));
        nothing.addClassName("jt-muted");
        add(tools, groups, nothing);
        draw();
    }

    private void draw() {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (SettingValue<?> value : settings.all()) {
            String group = value.setting().group();
            Section section = sections.computeIfAbsent(group, this::section);
            var row = new SettingRow<>(value, value.mayChange(), feedback, this);
            section.add(row);
            byName.put(value.setting().name(), row);
            rows.computeIfAbsent(section, fresh -> new ArrayList<>()).add(row);
        }
        sections.values().forEach(groups::add);
        filter();
    }

    /** What others have set meanwhile is shown too. */
    private void refresh() {
        for (SettingValue<?> value : settings.all()) {
            SettingRow<?> row = byName.get(value.setting().name());
            if (row != null) {
                row.refresh(value);
            }
        }
    }

    private Section section(String group) {
        var section = new Section(new H2(getTranslation("settings.group." + group)));
        section.addClassName("jt-section");
        return section;
    }

    private void filter() {
        rows.forEach((section, inside) -> {
            inside.forEach(
                    row -> row.setVisible(row.matches(search.getValue()) && (!unusual.getValue() || row.isUnusual())));
            section.setVisible(inside.stream().anyMatch(SettingRow::isVisible));
        });
        nothing.setVisible(rows.keySet().stream().noneMatch(Section::isVisible));
    }

    @Override
    public <T> void save(SettingValue<T> before, T value) {
        settings.change(before.setting(), value);
        offerUndo(before);
    }

    @Override
    public void reset(SettingValue<?> before) {
        settings.reset(before.setting().name());
        offerUndo(before);
    }

    private <T> void offerUndo(SettingValue<T> before) {
        refresh();
        feedback.doneWithUndo(
                () -> {
                    settings.change(before.setting(), before.value());
                    refresh();
                },
                "settings.saved",
                getTranslation("setting." + before.setting().name()));
    }
}
