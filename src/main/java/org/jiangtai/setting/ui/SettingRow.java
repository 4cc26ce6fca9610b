package org.jiangtai.setting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingForm;
import org.jiangtai.setting.SettingValue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Labelled;
import org.jiangtai.uikit.Feedback;

/** One setting: what it is for, what holds, what usually holds, and the way back to that. */
final class SettingRow<T> extends Composite<Div> {

    /** What a row asks of its page. */
    interface Saver {
        <T> void save(SettingValue<T> before, T value);

        void reset(SettingValue<?> before);
    }

    private final transient SettingControl control;
    private final transient Saver saver;
    private final transient Feedback feedback;
    private final Span usual = new Span();
    private final Button reset;
    private final boolean mayChange;
    private final String found;
    private transient SettingValue<T> value;

    SettingRow(SettingValue<T> value, boolean mayChange, Feedback feedback, Saver saver) {
        this.value = value;
        this.mayChange = mayChange;
        this.feedback = feedback;
        this.saver = saver;
        Setting<T> setting = value.setting();
        String label = getTranslation("setting." + setting.name());
        String help = getTranslation("setting." + setting.name() + ".help");
        found = (label + help + getTranslation("settings.group." + setting.group())).toLowerCase(Locale.ROOT);
        getContent().addClassName("jt-setting");
        usual.setText(getTranslation("settings.usual", inWords(setting.form(), setting.usual())));
        usual.addClassName("jt-muted");
        var words = new Div(new H3(label), new Paragraph(help), usual);
        words.addClassName("jt-setting-words");
        control = new SettingControl(setting.form(), label, value.value(), this::save);
        reset = new Button(getTranslation("settings.reset"), click -> saver.reset(this.value));
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        reset.setAriaLabel(getTranslation("settings.reset.of", label));
        if (!mayChange) {
            control.setReadOnly();
        }
        var field = new Div(control.component(), reset);
        field.addClassName("jt-setting-control");
        getContent().add(words, field);
        mark();
    }

    /** Shows what holds now; the field stays the same, so that whoever is in it stays there. */
    @SuppressWarnings("unchecked") // the value is the same setting's
    void refresh(SettingValue<?> now) {
        value = (SettingValue<T>) now;
        control.show(value.value());
        mark();
    }

    private void mark() {
        usual.setClassName("jt-setting-unusual", value.unusual());
        reset.setVisible(mayChange && value.unusual());
    }

    @SuppressWarnings("unchecked") // the service refuses what is of another kind
    private void save(Object chosen) {
        try {
            control.accept();
            saver.save(value, (T) chosen);
        } catch (InvalidInput invalid) {
            control.refuse(feedback.sentence(invalid));
        }
    }

    private String inWords(SettingForm form, Object usual) {
        return switch (form) {
            case SettingForm.Number number -> usual.toString();
            case SettingForm.Time time -> usual.toString();
            case SettingForm.Text text ->
                usual.toString().isEmpty() ? getTranslation("settings.none") : usual.toString();
            case SettingForm.Toggle toggle -> getTranslation((Boolean) usual ? "settings.on" : "settings.off");
            case SettingForm.Choice choice -> getTranslation(((Labelled) usual).labelKey());
            case SettingForm.Choices choices -> {
                Set<?> chosen = (Set<?>) usual;
                yield chosen.isEmpty()
                        ? getTranslation("settings.none")
                        : choices.constants().stream()
                                .filter(chosen::contains)
                                .map(each -> getTranslation(each.labelKey()))
                                .collect(Collectors.joining(getTranslation("list.separator")));
            }
        };
    }

    boolean matches(String wanted) {
        return found.contains(wanted.strip().toLowerCase(Locale.ROOT));
    }

    boolean isUnusual() {
        return value.unusual();
    }
}
