package org.jiangtai.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.slider.IntegerSlider;
import org.jiangtai.planning.solver.RotaWeights;

/** What matters how much, by sliders; each says in plain words what it does. */
final class RotaWeightsField extends Div {

    private final IntegerSlider driving =
            slider("rota.weight.driving", "rota.weight.driving.help", RotaWeights.USUAL.driving(), 5);
    private final IntegerSlider fairness =
            slider("rota.weight.fairness", "rota.weight.fairness.help", RotaWeights.USUAL.fairness(), 60);
    private final IntegerSlider dialect =
            slider("rota.weight.dialect", "rota.weight.dialect.help", RotaWeights.USUAL.dialect(), 120);
    private final IntegerSlider workingHours =
            slider("rota.weight.workingHours", "rota.weight.workingHours.help", RotaWeights.USUAL.workingHours(), 120);
    private final IntegerSlider spread =
            slider("rota.weight.spread", "rota.weight.spread.help", RotaWeights.USUAL.spread(), 20);
    private final IntegerSlider spreadDays =
            slider("rota.weight.spreadDays", "rota.weight.spreadDays.help", RotaWeights.USUAL.spreadDays(), 42);
    private final IntegerSlider order =
            slider("rota.weight.order", "rota.weight.order.help", RotaWeights.USUAL.order(), 60);
    private final IntegerSlider trip =
            slider("rota.weight.trip", "rota.weight.trip.help", RotaWeights.USUAL.trip(), 120);
    private final IntegerSlider wish =
            slider("rota.weight.wish", "rota.weight.wish.help", RotaWeights.USUAL.wish(), 240);
    private transient RotaWeights shown = RotaWeights.USUAL;

    RotaWeightsField() {
        addClassName("jt-rota-weights");
        add(driving, fairness, dialect, workingHours, spread, spreadDays, order, trip, wish);
        var usual = new Button(getTranslation("rota.weight.usual"), click -> show(RotaWeights.USUAL));
        usual.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(usual);
    }

    void show(RotaWeights weights) {
        shown = weights;
        put(driving, weights.driving());
        put(fairness, weights.fairness());
        put(dialect, weights.dialect());
        put(workingHours, weights.workingHours());
        put(spread, weights.spread());
        put(spreadDays, weights.spreadDays());
        put(order, weights.order());
        put(trip, weights.trip());
        put(wish, weights.wish());
    }

    RotaWeights weights() {
        return new RotaWeights(
                driving.getValue(),
                fairness.getValue(),
                dialect.getValue(),
                workingHours.getValue(),
                spread.getValue(),
                spreadDays.getValue(),
                order.getValue(),
                trip.getValue(),
                wish.getValue(),
                shown.leftOut());
    }

    private static void put(IntegerSlider slider, int value) {
        if (value > slider.getMax()) {
            slider.setMax(value);
        }
        slider.setValue(value);
    }

    private IntegerSlider slider(String key, String helpKey, int usual, int most) {
        var slider = new IntegerSlider("", 0, most);
        slider.addValueChangeListener(change -> describe(slider, key, helpKey, usual));
        describe(slider, key, helpKey, usual);
        return slider;
    }

    /** How much it matters in a word, and what that means in a sentence. */
    private void describe(IntegerSlider slider, String key, String helpKey, int usual) {
        int value = slider.getValue();
        slider.setLabel(getTranslation(word(value, usual), getTranslation(key)));
        slider.setHelperText(getTranslation(helpKey, value));
    }

    private static String word(int value, int usual) {
        if (value == 0) {
            return "rota.weight.none";
        }
        if (value == usual) {
            return "rota.weight.asUsual";
        }
        return value < usual ? "rota.weight.less" : "rota.weight.more";
    }
}
