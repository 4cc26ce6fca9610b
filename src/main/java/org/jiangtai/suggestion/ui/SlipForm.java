package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.PaperSlip;
import org.jiangtai.suggestion.PublishedSuggestion;
import org.jiangtai.suggestion.SimilarService;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.uikit.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * One slip of paper, by keyboard alone: Enter goes from field to field (batch.js sees to that, so that no letter is lost
 * while the server answers), in the last one it saves, and the cursor stands in the first one again.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class SlipForm extends Div {

    private static final int LEAST_TO_COMPARE = 4;

    private final transient SimilarService similar;
    private final transient Map<Long, String> units;
    private final TextArea what = new TextArea();
    private final ComboBox<Category> category = new ComboBox<>();
    private final TextField place = new TextField();
    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final Checkbox mayPublish = new Checkbox();
    private final Div alike = new Div();
    private final Button enter = new Button();
    private SerializableConsumer<PublishedSuggestion> same = one -> {};
    private SerializableSupplier<@Nullable Long> unit = () -> null;

    SlipForm(SimilarService similar, Wording wording) {
        this.similar = similar;
        this.units = wording.unitNames();
        addClassNames("jt-card", "jt-suggestion-slip");
        what.setLabel(getTranslation("suggestion.field.what"));
        what.setMaxLength(SuggestionService.MOST_CHARACTERS);
        what.setRequiredIndicatorVisible(true);
        what.addClassName("jt-wide");
        what.addValueChangeListener(change -> compare());
        category.setLabel(getTranslation("suggestion.field.category"));
        category.setItems(Category.values());
        category.setRequiredIndicatorVisible(true);
        category.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        place.setLabel(getTranslation("suggestion.field.place"));
        name.setLabel(getTranslation("suggestion.batch.name"));
        phone.setLabel(getTranslation("suggestion.form.phone"));
        mayPublish.setLabel(getTranslation("suggestion.new.mayPublish"));
        mayPublish.addClassName("jt-wide");
        enter.setText(getTranslation("suggestion.batch.enter"));
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClassName("jt-suggestion-enter");
        enter.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        alike.getElement().setAttribute("role", "status");
        alike.addClassName("jt-wide");
        var form = new Div(what, alike, category, place, name, phone, mayPublish);
        form.addClassName("jt-form-grid");
        add(new H2(getTranslation("suggestion.batch.slip")), form, enter);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("/suggestion/batch.js");
    }

    /**
     * @param save saves the slip
     * @param sameAs counts it with another one
     * @param place the unit that the papers are about
     */
    void setActions(
            SerializableRunnable save,
            SerializableConsumer<PublishedSuggestion> sameAs,
            SerializableSupplier<@Nullable Long> place) {
        enter.addClickListener(click -> save.run());
        same = sameAs;
        unit = place;
    }

    void bind(FieldErrors errors) {
        errors.bind("what", what)
                .bind("category", category)
                .bind("place", place)
                .bind("name", name)
                .bind("phone", phone);
    }

    PaperSlip value(BatchHeadForm head) {
        return new PaperSlip(
                what.getValue(),
                head.unit(),
                place.getValue(),
                head.event(),
                category.getValue(),
                name.getValue(),
                phone.getValue(),
                mayPublish.getValue(),
                head.saidOn());
    }

    String phone() {
        return phone.getValue();
    }

    /** An empty slip; the category stays, because papers of one place are often about one thing. */
    void next() {
        what.clear();
        place.clear();
        name.clear();
        phone.clear();
        mayPublish.clear();
        alike.removeAll();
        first();
    }

    /** Whether nothing is typed; the category stays from the slip before. */
    boolean isEmpty() {
        return Stream.of(what.getValue(), place.getValue(), name.getValue(), phone.getValue())
                        .allMatch(String::isBlank)
                && !mayPublish.getValue();
    }

    void first() {
        what.focus();
    }

    void keep(@Nullable PaperSlip last) {
        if (last != null) {
            category.setValue(last.category());
        }
    }

    /** A slip that was taken back, to be put right. */
    void show(PaperSlip slip) {
        what.setValue(slip.what());
        category.setValue(slip.category());
        place.setValue(slip.place());
        name.setValue(slip.name());
        phone.setValue(slip.phone());
        mayPublish.setValue(slip.mayPublish());
        first();
    }

    private void compare() {
        alike.removeAll();
        if (what.getValue().strip().length() < LEAST_TO_COMPARE) {
            return;
        }
        List<PublishedSuggestion> found = similar.similar(what.getValue(), unit.get(), category.getValue());
        if (!found.isEmpty()) {
            var all = new UnorderedList();
            all.addClassName("jt-suggestion-alike");
            found.forEach(one -> all.add(item(one)));
            alike.add(new H3(getTranslation("suggestion.batch.alike")), all);
        }
    }

    private ListItem item(PublishedSuggestion one) {
        var count = new Button(getTranslation("suggestion.batch.same"), click -> same.accept(one));
        count.addThemeVariants(ButtonVariant.LUMO_SMALL);
        count.setTabIndex(-1);
        return new ListItem(new Span(one.beginning()), AlikeDialog.about(one, units), count);
    }
}
