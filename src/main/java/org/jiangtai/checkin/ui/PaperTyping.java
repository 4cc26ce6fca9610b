package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.shared.Moments;
import org.jspecify.annotations.Nullable;

/**
 * One line of paper after the other, by the keyboard alone: a few characters, the arrows where more than one is meant,
 * Tab for the time, Enter. Who is on no list is registered with a second Enter.
 */
final class PaperTyping extends Div {

    /** What happens with a line; the field says what was refused. */
    interface Taker {

        void present(AttendanceLine line, LocalTime at);

        void walkIn(String name, String phone, LocalTime at);

        void refuse(String key, Object... arguments);
    }

    private final transient Taker taker;
    private final transient Moments times;
    private final TextField query = new TextField();
    private final TextField time = new TextField();
    private final TextField phone = new TextField();
    private final OrderedList found = new OrderedList();
    private final Paragraph hint = new Paragraph();
    private PaperFinder finder;
    private List<AttendanceLine> shown = List.of();
    private int chosen;

    PaperTyping(PaperFinder finder, LocalTime usual, Moments times, Taker taker) {
        this.finder = finder;
        this.times = times;
        this.taker = taker;
        addClassNames("jt-card", "jt-paper");
        query.setLabel(getTranslation("paper.query"));
        query.setValueChangeMode(ValueChangeMode.EAGER);
        query.setAutofocus(true);
        query.setMaxLength(40);
        query.addValueChangeListener(change -> search());
        query.addKeyDownListener(Key.ENTER, press -> enter());
        query.addKeyDownListener(Key.ARROW_DOWN, press -> choose(chosen + 1));
        query.addKeyDownListener(Key.ARROW_UP, press -> choose(chosen - 1));
        time.setLabel(getTranslation("paper.time"));
        time.setValue(times.clock(usual));
        time.setMaxLength(6);
        time.setAutoselect(true);
        time.setValueChangeMode(ValueChangeMode.EAGER);
        time.addKeyDownListener(Key.ENTER, press -> enter());
        phone.setLabel(getTranslation("paper.phone"));
        phone.setVisible(false);
        phone.setMaxLength(30);
        phone.setValueChangeMode(ValueChangeMode.EAGER);
        phone.addKeyDownListener(Key.ENTER, press -> add());
        var button = new Button(getTranslation("paper.enter"), click -> enter());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var fields = new Div(query, time, phone, button);
        fields.addClassName("jt-paper-fields");
        found.addClassName("jt-paper-found");
        found.getElement().setAttribute("aria-live", "polite");
        hint.addClassName("jt-muted");
        add(fields, hint, found);
        search();
    }

    /** After a line was taken: the field is empty and has the focus, the time stays. */
    void next(PaperFinder fresh) {
        finder = fresh;
        phone.clear();
        phone.setVisible(false);
        query.clear();
        search();
        query.focus();
    }

    /** Whoever came in meanwhile is shown so; who is chosen and what was typed stays. */
    void follow(PaperFinder fresh) {
        finder = fresh;
        Long before = shown.isEmpty() ? null : shown.get(chosen).registration().id();
        List<AttendanceLine> now = fresh.find(query.getValue());
        boolean asksPhone = phone.isVisible() && now.isEmpty();
        shown = now;
        phone.setVisible(asksPhone);
        choose(placeOf(before));
        if (asksPhone) {
            hint.setText(getTranslation("paper.addNow", query.getValue()));
        }
    }

    private int placeOf(@Nullable Long person) {
        for (int i = 0; i < shown.size(); i++) {
            if (Objects.equals(shown.get(i).registration().id(), person)) {
                return i;
            }
        }
        return 0;
    }

    TextField query() {
        return query;
    }

    TextField time() {
        return time;
    }

    TextField phone() {
        return phone;
    }

    /** Takes the person that is chosen, or asks for the phone of somebody who is on no list. */
    void enter() {
        if (query.getValue().isBlank()) {
            return;
        }
        AttendanceLine line = shown.isEmpty() ? null : shown.get(chosen);
        if (line == null) {
            if (query.getValue().strip().matches("[0-9]+")) {
                taker.refuse("paper.none", query.getValue());
                return;
            }
            phone.setVisible(true);
            phone.focus();
            hint.setText(getTranslation("paper.addNow", query.getValue()));
            return;
        }
        if (line.presentSince() != null) {
            taker.refuse("paper.in", finder.name(line), times.clock(line.presentSince()));
            return;
        }
        LocalTime at = typedTime();
        if (at != null) {
            taker.present(line, at);
        }
    }

    /** Registers the person that was typed. */
    void add() {
        LocalTime at = typedTime();
        if (at != null && !query.getValue().isBlank()) {
            taker.walkIn(query.getValue(), phone.getValue(), at);
        }
    }

    private @Nullable LocalTime typedTime() {
        LocalTime read = PaperTime.parse(time.getValue()).orElse(null);
        time.setInvalid(read == null);
        if (read == null) {
            time.setErrorMessage(getTranslation("paper.time.wrong"));
            time.focus();
        }
        return read;
    }

    private void search() {
        shown = finder.find(query.getValue());
        phone.setVisible(false);
        choose(0);
    }

    void choose(int wanted) {
        chosen = shown.isEmpty() ? 0 : Math.floorMod(wanted, shown.size());
        found.removeAll();
        for (int i = 0; i < shown.size(); i++) {
            found.add(item(shown.get(i), i == chosen));
        }
        boolean nobody = shown.isEmpty() && !query.getValue().isBlank();
        hint.setText(getTranslation(nobody ? "paper.nobody" : "paper.help", query.getValue()));
    }

    private ListItem item(AttendanceLine line, boolean isChosen) {
        String when =
                line.presentSince() == null ? "" : getTranslation("paper.since", times.clock(line.presentSince()));
        var item = new ListItem(getTranslation(
                "paper.found",
                Integer.toString(line.number()),
                finder.name(line),
                line.registration().lastFour(),
                line.unit(),
                when));
        item.getElement().setAttribute("aria-current", Boolean.toString(isChosen));
        item.addClickListener(click -> {
            choose(shown.indexOf(line));
            enter();
        });
        return item;
    }
}
