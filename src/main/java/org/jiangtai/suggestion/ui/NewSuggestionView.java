package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Photos;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.PhotoUpload;

/** Takes down what somebody tells, by the same rules as the residents' own form, and gives them the slip. */
@Route("suggestions/new")
@Opens(value = InboxService.class, method = "takeDown")
@StyleSheet("context://suggestion/suggestion.css")
class NewSuggestionView extends Page {

    private final transient SuggestionService suggestions;
    private final transient InboxService inbox;
    private final transient Feedback feedback;
    private final TextArea what = new TextArea();
    private final ComboBox<Category> category = new ComboBox<>();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final TextField place = new TextField();
    private final Checkbox anonymous = new Checkbox();
    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final Checkbox consent = new Checkbox();
    private final Checkbox mayPublish = new Checkbox();
    private final PhotoUpload photos;
    private final FieldErrors errors;

    NewSuggestionView(
            SuggestionService suggestions,
            InboxService inbox,
            ConsentService consents,
            Wording wording,
            CurrentPerson current,
            Photos cleaner,
            Feedback feedback) {
        super("suggestion.new.title");
        this.suggestions = suggestions;
        this.inbox = inbox;
        this.feedback = feedback;
        photos = new PhotoUpload(cleaner, feedback);
        errors = new FieldErrors(feedback)
                .bind("what", what)
                .bind("category", category)
                .bind("unitId", unit)
                .bind("place", place)
                .bind("name", name)
                .bind("phone", phone)
                .bind("consent", consent);
        addHelp("suggestion.new.help");
        consent.setHelperText(consents.current(ConsentPurpose.SUGGESTION).in(getLocale()));
        label();
        List<Unit> places = wording.units().stream()
                .filter(one -> one.kind() != UnitKind.DEPARTMENT)
                .toList();
        unit.setItems(places);
        places.stream()
                .filter(one -> Long.valueOf(one.id()).equals(current.require().homeUnit()))
                .findAny()
                .ifPresent(unit::setValue);
        var save = new Button(getTranslation("suggestion.new.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        consent.addClassName("jt-wide");
        mayPublish.addClassName("jt-wide");
        anonymous.addClassName("jt-wide");
        photos.addClassName("jt-wide");
        place.addClassName("jt-wide");
        var form = new Div(what, category, unit, place, photos, anonymous, name, phone, consent, mayPublish, save);
        form.addClassNames("jt-card", "jt-form-grid");
        add(form);
    }

    private void label() {
        what.setLabel(getTranslation("suggestion.field.what"));
        what.setMaxLength(SuggestionService.MOST_CHARACTERS);
        what.setRequiredIndicatorVisible(true);
        category.setLabel(getTranslation("suggestion.field.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        category.setRequiredIndicatorVisible(true);
        unit.setLabel(getTranslation("suggestion.field.unit"));
        unit.setItemLabelGenerator(Unit::shortName);
        unit.setClearButtonVisible(true);
        place.setLabel(getTranslation("suggestion.field.place"));
        anonymous.setLabel(getTranslation("suggestion.new.anonymous"));
        anonymous.addValueChangeListener(change -> name.setVisible(!change.getValue()));
        name.setLabel(getTranslation("suggestion.field.name"));
        phone.setLabel(getTranslation("suggestion.form.phone"));
        consent.setLabel(getTranslation("suggestion.new.consent"));
        mayPublish.setLabel(getTranslation("suggestion.new.mayPublish"));
    }

    private void save() {
        errors.clear();
        var typed = new NewSuggestion(
                what.getValue(),
                unit.getValue() == null ? null : unit.getValue().id(),
                place.getValue(),
                null,
                category.getValue(),
                name.getValue(),
                phone.getValue(),
                anonymous.getValue(),
                mayPublish.getValue(),
                consent.getValue());
        List<InvalidInput> refused = suggestions.check(typed);
        if (refused.isEmpty()) {
            slip(inbox.takeDown(typed, photos.chosen()));
        } else {
            // The cursor ends up in the first field that needs another look.
            refused.reversed().forEach(errors::show);
        }
    }

    private void slip(String trackingCode) {
        feedback.done("suggestion.done.taken");
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("suggestion.receipt.title"));
        dialog.setCloseOnOutsideClick(false);
        var code = new Paragraph(new ShortCode(trackingCode).grouped());
        code.addClassName("jt-suggestion-code");
        dialog.add(new Paragraph(getTranslation("suggestion.new.slip")), code);
        dialog.add(Slip.fresh(trackingCode, getTranslation("suggestion.slip")));
        dialog.getFooter().add(new Button(getTranslation("suggestion.new.next"), click -> {
            dialog.close();
            empty();
        }));
        dialog.open();
    }

    private void empty() {
        what.clear();
        place.clear();
        name.clear();
        phone.clear();
        category.clear();
        anonymous.clear();
        consent.clear();
        mayPublish.clear();
        photos.empty();
        what.focus();
    }
}
