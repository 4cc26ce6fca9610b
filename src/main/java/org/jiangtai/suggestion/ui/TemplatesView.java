package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import org.jiangtai.identity.Opens;
import org.jiangtai.suggestion.AnswerTemplate;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.suggestion.TemplateService;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.RowActions;

/** The sentences that answers begin with. */
@Route("suggestions/templates")
@Opens(value = TemplateService.class, method = "save")
class TemplatesView extends Page {

    private final transient TemplateService templates;
    private final transient Feedback feedback;
    private final ListPanel<AnswerTemplate> list = new ListPanel<>("suggestion.templates.empty");

    TemplatesView(TemplateService templates, Feedback feedback) {
        super("suggestion.templates.title");
        this.templates = templates;
        this.feedback = feedback;
        addActions(
                new RouterLink(getTranslation("suggestion.menu"), SuggestionsView.class),
                new Button(
                        getTranslation("suggestion.templates.new"),
                        click -> edit(new AnswerTemplate(null, 0, "", null, ""))));
        addHelp("suggestion.templates.help");
        list.text("suggestion.templates.name", AnswerTemplate::title);
        list.text("suggestion.field.category", this::category);
        list.roomy(list.text("suggestion.answer.text", AnswerTemplate::text));
        list.actions(row -> new RowActions<>(row, row.title(), this::edit, this::remove));
        list.exportAs("suggestion.templates.title");
        list.setItems(templates.all());
        add(list);
    }

    private String category(AnswerTemplate row) {
        return getTranslation(
                row.category() == null
                        ? "suggestion.templates.every"
                        : row.category().labelKey());
    }

    private void edit(AnswerTemplate template) {
        var title = new TextField(getTranslation("suggestion.templates.name"));
        var category = new ComboBox<Category>(getTranslation("suggestion.field.category"));
        var text = new TextArea(getTranslation("suggestion.answer.text"));
        var dialog = new FormDialog(
                getTranslation(template.id() == null ? "suggestion.templates.new" : "suggestion.templates.edit"),
                feedback,
                () -> {
                    templates.save(new AnswerTemplate(
                            template.id(), template.version(), title.getValue(), category.getValue(), text.getValue()));
                    list.setItems(templates.all());
                    feedback.done("suggestion.done.template", title.getValue().strip());
                });
        title.setMaxLength(TemplateService.MOST_TITLE);
        title.setValue(template.title());
        category.setItems(Category.values());
        category.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        category.setClearButtonVisible(true);
        category.setPlaceholder(getTranslation("suggestion.templates.every"));
        category.setValue(template.category());
        text.setMaxLength(SuggestionService.MOST_CHARACTERS);
        text.setValue(template.text());
        dialog.field("title", title);
        dialog.field("category", category);
        dialog.wideField("text", text);
        dialog.open();
        title.focus();
    }

    private void remove(AnswerTemplate template) {
        long id = template.id() == null ? 0 : template.id();
        Confirm.ask(
                "suggestion.templates.remove",
                "suggestion.templates.remove.text",
                "suggestion.templates.remove",
                () -> {
                    templates.remove(id);
                    list.setItems(templates.all());
                    feedback.done("suggestion.done.templateRemoved", template.title());
                });
    }
}
