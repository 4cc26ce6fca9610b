package org.jiangtai.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Clash;
import org.jiangtai.planning.rota.RotaApplyService;
import org.jiangtai.planning.rota.RotaHindered;
import org.jiangtai.planning.rota.RotaHindrance;
import org.jiangtai.planning.rota.RotaLecture;
import org.jiangtai.planning.rota.RotaOutlook;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaStand;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jspecify.annotations.Nullable;

/** Says what a plan becomes when it is applied, and what stands in the way; then does it. */
final class RotaApplyDialog extends Dialog {

    private static final int MOST_SHOWN = 20;
    private static final int REASON_LENGTH = 500;

    private final transient RotaRun run;
    private final transient List<RotaLecture> lectures;
    private final transient RotaOutlook outlook;
    private final transient RotaApplyService applying;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient Runnable again;
    private final Checkbox leaveOut = new Checkbox();
    private final TextArea reason = new TextArea();

    RotaApplyDialog(
            RotaRun run,
            List<RotaLecture> lectures,
            RotaApplyService applying,
            Feedback feedback,
            Moments moments,
            Runnable again) {
        this.moments = moments;
        this.run = run;
        this.lectures = lectures;
        this.outlook = applying.look(run.id());
        this.applying = applying;
        this.feedback = feedback;
        this.again = again;
        addClassName("jt-form-dialog");
        setHeaderTitle(getTranslation(words("rota.applyChanges", "rota.apply.title")));
        add(new Paragraph(getTranslation(words("rota.applyChanges.text", "rota.apply.text"), outlook.events())));
        if (outlook.orders() > 0) {
            add(new Paragraph(getTranslation("rota.apply.orders", outlook.orders())));
        }
        if (outlook.passed() > 0) {
            add(new Paragraph(getTranslation("rota.apply.passed", outlook.passed())));
        }
        if (!outlook.hindrances().isEmpty()) {
            addHindrances();
        }
        var apply = new Button(
                getTranslation(words("rota.applyChanges", "rota.apply.do")), click -> apply(click.getSource()));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), apply);
    }

    private void addHindrances() {
        int without = barred().size();
        int warned = outlook.hindrances().size() - without;
        add(new Paragraph(
                getTranslation("rota.apply.hindrances", outlook.hindrances().size())));
        var list = new UnorderedList();
        outlook.hindrances().stream()
                .limit(MOST_SHOWN)
                .forEach(hindrance -> list.add(new ListItem(sentence(hindrance))));
        add(list);
        if (without > 0) {
            add(new Paragraph(getTranslation(words("rota.applyChanges.without", "rota.apply.without"), without)));
        }
        if (warned == 0) {
            return;
        }
        leaveOut.setLabel(getTranslation(words("rota.applyChanges.leaveOut", "rota.apply.leaveOut"), warned));
        reason.setLabel(getTranslation("rota.apply.reason"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setWidthFull();
        leaveOut.addValueChangeListener(change -> reason.setVisible(!change.getValue()));
        add(leaveOut, reason);
    }

    /** A change of events is told in other words than events that are new. */
    private String words(String ofChanges, String ofNew) {
        return run.goesOn() ? ofChanges : ofNew;
    }

    /** The sessions that no reason helps. */
    private Set<Integer> barred() {
        return outlook.hindrances().stream()
                .filter(RotaHindrance::isFinal)
                .map(RotaHindrance::number)
                .collect(Collectors.toSet());
    }

    private String sentence(RotaHindrance hindrance) {
        String why = hindrance.overtaken() != null
                ? getTranslation(hindrance.overtaken().labelKey())
                : hindrance.clashes().stream().map(this::sentence).collect(Collectors.joining(" "));
        return lectures.stream()
                .filter(lecture -> lecture.number() == hindrance.number())
                .findFirst()
                .map(lecture -> getTranslation("rota.apply.hindrance", lecture.place(), when(lecture.at()), why))
                .orElse(why);
    }

    private String when(@Nullable RotaStand at) {
        return at == null
                ? ""
                : moments.shortDay(at.day(), getLocale()) + " "
                        + getTranslation(at.part().labelKey());
    }

    private String sentence(Clash clash) {
        return getTranslation(clash.messageKey(), clash.arguments().toArray());
    }

    private void apply(Button button) {
        Set<Integer> without = leaveOut.getValue()
                ? outlook.hindrances().stream().map(RotaHindrance::number).collect(Collectors.toSet())
                : barred();
        String why = leaveOut.getValue() ? "" : reason.getValue().strip();
        try {
            if (RotaDeed.isDone(() -> applied(without, why), feedback)) {
                close();
                again.run();
            }
        } finally {
            button.setEnabled(true);
        }
    }

    private void applied(Set<Integer> without, String why) {
        try {
            applying.apply(run.id(), without, why);
        } catch (RotaHindered hindered) {
            // Something came up while the dialog was open: it is shown anew.
            close();
            new RotaApplyDialog(run, lectures, applying, feedback, moments, again).open();
            throw hindered;
        }
        feedback.done(
                words("rota.applyChanges.done", "rota.apply.done"),
                outlook.events() + outlook.orders() - without.size());
    }
}
