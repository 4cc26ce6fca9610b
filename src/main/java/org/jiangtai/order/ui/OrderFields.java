package org.jiangtai.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Theme;
import org.jiangtai.order.OrderChannel;
import org.jiangtai.order.OrderDraft;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Labelled;
import org.jiangtai.uikit.FieldErrors;

/** The fields of an order in the order in which one would tell it: what, when, where, for whom, whom to call. */
final class OrderFields extends Div {

    private static final int WISH_LENGTH = 500;
    private static final int REMARK_LENGTH = 1000;
    private static final List<String> TIMES = List.of("order.field.time1", "order.field.time2", "order.field.time3");

    final RadioButtonGroup<OrderKind> kind = new RadioButtonGroup<>();
    final Button choose = new Button(VaadinIcon.BOOK.create());
    final Div topic = new Div();
    final TextArea wish = new TextArea();
    final Select<Theme> theme = new Select<>();
    final List<TimeRow> times = new ArrayList<>();
    final IntegerField minutes = new IntegerField();
    final ComboBox<Unit> unit = new ComboBox<>();
    final ComboBox<Venue> venue = new ComboBox<>();
    final IntegerField people = new IntegerField();
    final TextField audience = new TextField();
    final Select<SpokenLanguage> language = new Select<>();
    final TextField contactName = new TextField();
    final TextField contactPhone = new TextField();
    final Select<OrderChannel> channel = new Select<>();
    final TextArea remark = new TextArea();

    OrderFields(List<Theme> themes, LocalDate today) {
        addClassName("jt-stack");
        for (String key : TIMES) {
            times.add(new TimeRow(key, today, () -> times.forEach(row -> row.day.setInvalid(false))));
        }
        label(themes);
        var what = new Div(kind, topic, choose, wish, theme);
        var when = new Div(times.toArray(TimeRow[]::new));
        var rest = new Div(minutes);
        part("order.part.what", what);
        part("order.part.when", when, rest);
        part("order.part.where", new Div(unit, venue, people, audience, language));
        part("order.part.who", new Div(contactName, contactPhone, channel, remark));
        show(OrderKind.MENU);
    }

    /** Shows what belongs to the kind and hides the rest. */
    void show(OrderKind chosen) {
        boolean menu = chosen == OrderKind.MENU;
        topic.setVisible(menu);
        choose.setVisible(menu);
        wish.setVisible(!menu);
        theme.setVisible(!menu);
    }

    /** Where a refusal of each field is shown. */
    FieldErrors errors(FieldErrors errors) {
        errors.bind("topicId", kind)
                .bind("wish", wish)
                .bind("venueId", venue)
                .bind("unitId", unit)
                .bind("minutes", minutes)
                .bind("people", people)
                .bind("audience", audience)
                .bind("language", language)
                .bind("contactName", contactName)
                .bind("contactPhone", contactPhone)
                .bind("remark", remark);
        for (int i = 0; i < OrderDraft.MOST_TIMES; i++) {
            errors.bind("time" + i, times.get(i).day);
        }
        return errors;
    }

    private void part(String headingKey, Div... groups) {
        var card = new Div(new H2(getTranslation(headingKey)));
        card.addClassName("jt-card");
        for (Div group : groups) {
            group.addClassName("jt-form-grid");
            card.add(group);
        }
        add(card);
    }

    private void label(List<Theme> themes) {
        kind.setItems(OrderKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        kind.setAriaLabel(getTranslation("order.part.what"));
        kind.setManualValidation(true);
        kind.addClassName("jt-wide");
        topic.addClassNames("jt-wide", "jt-order-chosen");
        choose.setText(getTranslation("order.topic.choose"));
        text(wish, "order.field.wish", "order.field.wish.help", WISH_LENGTH);
        theme.setLabel(getTranslation("order.field.theme"));
        theme.setItems(themes);
        theme.setEmptySelectionAllowed(true);
        theme.setEmptySelectionCaption(getTranslation("order.field.theme.none"));
        theme.setItemLabelGenerator(
                one -> one == null ? getTranslation("order.field.theme.none") : one.name(getLocale()));
        minutes.setLabel(getTranslation("order.field.minutes"));
        minutes.setHelperText(getTranslation("order.field.minutes.help"));
        unit.setLabel(getTranslation("order.field.unit"));
        unit.setItemLabelGenerator(Unit::name);
        unit.setRequiredIndicatorVisible(true);
        venue.setLabel(getTranslation("order.field.venue"));
        venue.setItemLabelGenerator(
                one -> getTranslation("order.field.venue.seats", one.unitName(), one.name(), one.capacity()));
        venue.setRequiredIndicatorVisible(true);
        people.setLabel(getTranslation("order.field.people"));
        people.setRequiredIndicatorVisible(true);
        for (IntegerField number : List.of(minutes, people)) {
            number.setManualValidation(true);
            number.setStepButtonsVisible(true);
            number.setMin(0);
        }
        people.setStep(10);
        minutes.setStep(10);
        audience.setLabel(getTranslation("order.field.audience"));
        audience.setHelperText(getTranslation("order.field.audience.help"));
        select(language, "order.field.language", SpokenLanguage.values(), SpokenLanguage.MANDARIN);
        contactName.setLabel(getTranslation("order.field.contact"));
        contactName.setRequiredIndicatorVisible(true);
        contactPhone.setLabel(getTranslation("order.field.phone"));
        contactPhone.setHelperText(getTranslation("order.field.phone.help"));
        contactPhone.setRequiredIndicatorVisible(true);
        select(channel, "order.field.channel", OrderChannel.values(), OrderChannel.ONLINE);
        channel.setHelperText(getTranslation("order.field.channel.help"));
        text(remark, "order.field.remark", "order.field.remark.help", REMARK_LENGTH);
    }

    private void text(TextArea area, String key, String helpKey, int most) {
        area.setLabel(getTranslation(key));
        area.setHelperText(getTranslation(helpKey));
        area.setMaxLength(most);
        area.addClassName("jt-wide");
    }

    private <T extends Labelled> void select(Select<T> select, String key, T[] items, T usual) {
        select.setLabel(getTranslation(key));
        select.setItems(items);
        select.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        select.setValue(usual);
    }

    /** Says which topic is chosen. */
    void showTopic(String title, String facts) {
        topic.removeAll();
        var name = new Span(title);
        name.addClassName("jt-order-topic-title");
        var more = new Span(facts);
        more.addClassName("jt-muted");
        topic.add(name, more);
        choose.setText(getTranslation(title.isEmpty() ? "order.topic.choose" : "order.topic.other"));
    }
}
