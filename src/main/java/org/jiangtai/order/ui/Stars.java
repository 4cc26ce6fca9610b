package org.jiangtai.order.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.order.Evaluation;

/** One to five stars; each is a button that says its number, so that it works by keyboard and is read aloud. */
final class Stars extends CustomField<Integer> {

    private static final String FULL = "★";
    private static final String EMPTY = "☆";

    private final List<NativeButton> buttons = new ArrayList<>();
    private int chosen;

    Stars(String labelKey) {
        super(0);
        String label = getTranslation(labelKey);
        setLabel(label);
        addClassName("jt-order-stars");
        var row = new Div();
        for (int star = 1; star <= Evaluation.MOST_STARS; star++) {
            int number = star;
            var button = new NativeButton(EMPTY, click -> choose(number));
            button.getElement().setAttribute("type", "button");
            button.setAriaLabel(label + " " + getTranslation("order.stars", number));
            buttons.add(button);
            row.add(button);
        }
        add(row);
    }

    /** So many full stars and the rest empty. */
    static String words(int stars) {
        return FULL.repeat(stars) + EMPTY.repeat(Evaluation.MOST_STARS - stars);
    }

    private void choose(int number) {
        setPresentationValue(number);
        updateValue();
    }

    @Override
    protected Integer generateModelValue() {
        return chosen;
    }

    @Override
    protected void setPresentationValue(Integer value) {
        chosen = value;
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setText(i < chosen ? FULL : EMPTY);
            buttons.get(i).getElement().setAttribute("aria-pressed", Boolean.toString(i + 1 == chosen));
        }
    }
}
