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

    private final transient SettingValue<T> value;
    private final String found;

    SettingRow(SettingValue<T> value, boolean mayChange, Feedback feedback, Saver saver) {
        this.value = value;
        Setting<T> setting = value.setting();
        String label = getTranslation("setting." + setting.name());
        String help = getTranslation("setting." + setting.name() + ".help");
        found = (label + help + getTranslation("settings.group." + setting.group())).toLowerCase(Locale.ROOT);
        getContent().addClassName("jt-setting");
        var words = new Div(new H3(label), new Paragraph(help), usual(setting));
        words.addClassName("jt-setting-words");
        var control = new Div();
        control.addClassName("jt-setting-control");
        var field = new SettingControl[1];
        field[0] = new SettingControl(
                setting.form(), label, value.value(), chosen -> save(chosen, saver, feedback, field[0]));
        control.add(field[0].component());
        if (!mayChange) {
            field[0].setReadOnly();
        } else if (value.unusual()) {
            var reset = new Button(getTranslation("settings.reset"), click -> saver.reset(value));
            reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            reset.setAriaLabel(getTranslation("settings.reset.of", label));
            control.add(reset);
        }
        getContent().add(words, control);
    }

    @SuppressWarnings("unchecked") // the service refuses what is of another kind
    private void save(Object chosen, Saver saver, Feedback feedback, SettingControl field) {
        try {
            field.accept();
            saver.save(value, (T) chosen);
        } catch (InvalidInput invalid) {
            field.refuse(feedback.sentence(invalid));
        }
    }

    private Span usual(Setting<T> setting) {
        var usual = new Span(getTranslation("settings.usual", inWords(setting.form(), setting.usual())));
        usual.addClassName("jt-muted");
        if (value.unusual()) {
            usual.addClassName("jt-setting-unusual");
        }
        return usual;
    }

    private String inWords(SettingForm form, Object usual) {
        return switch (form) {
            case SettingForm.Number number -> usual.toString();
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
