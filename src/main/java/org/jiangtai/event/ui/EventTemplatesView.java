package org.jiangtai.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import org.jiangtai.event.EventTemplate;
import org.jiangtai.event.EventTemplateService;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.RowActions;
import org.jiangtai.uikit.SubPageTabs;

/** The templates of events: new events are made from them, and they are renamed and removed here. */
@Route(EventPages.TEMPLATES)
@Opens(value = EventTemplateService.class, method = "all")
class EventTemplatesView extends Page {

    private final transient EventTemplateService templates;
    private final transient Feedback feedback;
    private final ListPanel<EventTemplate> list = new ListPanel<>("event.template.empty");

    EventTemplatesView(EventTemplateService templates, SubPageTabs tabs, Feedback feedback, Moments moments) {
        super("event.template.menu");
        this.templates = templates;
        this.feedback = feedback;
        list.text("event.template.name", EventTemplate::name);
        list.roomy(list.text("event.field.title", EventTemplate::title));
        list.text("event.field.kind", row -> getTranslation(row.kind().labelKey()));
        list.text("event.field.unit", EventTemplate::unitName);
        list.text("event.field.venue", EventTemplate::venueName);
        list.sorted(
                "event.template.time",
                row -> getTranslation("event.template.span", moments.clock(row.begins()), row.minutes()),
                EventTemplate::begins);
        list.sorted("event.field.capacity", row -> Integer.toString(row.capacity()), EventTemplate::capacity);
        list.actions(row -> new Anchor("events/new?template=" + row.id(), getTranslation("event.template.use")));
        list.actions(row -> new RowActions<>(row, row.name(), this::rename, this::remove));
        list.exportAs("event.template.menu");
        add(tabs.drawSeason(EventPages.LIST));
        addHelp("event.template.help");
        add(list);
        load();
    }

    private void load() {
        list.setItems(templates.all());
    }

    private void rename(EventTemplate template) {
        var name = new TextField();
        var dialog = new FormDialog(getTranslation("event.template.rename"), feedback, () -> {
            templates.rename(template.id(), name.getValue());
            load();
            feedback.done("event.template.renamed", name.getValue().strip());
        });
        dialog.wideField("name", name).setLabel(getTranslation("event.template.name"));
        name.setValue(template.name());
        dialog.open();
        name.focus();
    }

    private void remove(EventTemplate template) {
        Confirm.ask("event.template.remove.title", "event.template.remove.text", "event.template.remove", () -> {
            templates.remove(template.id());
            load();
            feedback.done("event.template.removed", template.name());
        });
    }
}
