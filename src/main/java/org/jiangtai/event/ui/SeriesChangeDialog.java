package org.jiangtai.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.SeriesMember;
import org.jiangtai.event.SeriesPart;
import org.jiangtai.event.SeriesService;
import org.jiangtai.shared.Moments;

/** Asks which events of a series a change is for, and which of those that were changed on their own are kept. */
final class SeriesChangeDialog extends Dialog {

    private static final int REASON_LENGTH = 500;

    /** Does the step; what it shows in the dialog, such as clashes, keeps it open. */
    interface Deed {

        /** @param kept those that stay as they are */
        void of(SeriesPart part, Set<Long> kept, List<Event> concerned, String reason, SeriesChangeDialog dialog);
    }

    private final transient SeriesService series;
    private final transient Moments moments;
    private final long eventId;
    private final RadioButtonGroup<SeriesPart> part = new RadioButtonGroup<>();
    private final CheckboxGroup<Event> kept = new CheckboxGroup<>();
    private final Paragraph count = new Paragraph();
    private final Div findings = new Div();
    private final TextArea reason = new TextArea();
    private transient List<SeriesMember> concerned = List.of();

    /** @param titleKey what is done, which is also the button's text */
    SeriesChangeDialog(String titleKey, long eventId, SeriesService series, Moments moments, Deed deed) {
        this.series = series;
        this.moments = moments;
        this.eventId = eventId;
        setHeaderTitle(getTranslation(titleKey));
        addClassName("jt-series-change");
        part.setLabel(getTranslation("event.series.part"));
        part.setItems(SeriesPart.values());
        part.setItemLabelGenerator(row -> getTranslation(row.labelKey()));
        part.addValueChangeListener(change -> load());
        kept.setLabel(getTranslation("event.series.kept"));
        kept.setHelperText(getTranslation("event.series.kept.help"));
        kept.setItemLabelGenerator(
                event -> getTranslation("event.series.kept.one", moments.minute(event.startsAt()), event.title()));
        kept.addValueChangeListener(change -> count());
        count.getElement().setAttribute("aria-live", "polite");
        reason.setLabel(getTranslation("confirm.reason"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setWidthFull();
        reason.setVisible(false);
        var confirm = new Button(
                getTranslation(titleKey),
                click -> deed.of(
                        part.getValue(),
                        keptIds(),
                        chosen(),
                        reason.isVisible() ? reason.getValue().strip() : "",
                        this));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(part, kept, count, findings, reason);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), confirm);
        part.setValue(SeriesPart.ONE);
    }

    /** Shows the reason's field, and says that one is needed where it is empty. */
    boolean demandReason() {
        boolean missing = !reason.isVisible() || reason.getValue().isBlank();
        if (reason.isVisible() && missing) {
            reason.setErrorMessage(getTranslation("confirm.reason.empty"));
            reason.setInvalid(true);
        }
        reason.setVisible(true);
        reason.focus();
        return missing;
    }

    /** Shows what stands in the way. */
    void show(List<Component> what) {
        findings.removeAll();
        what.forEach(findings::add);
    }

    private void load() {
        concerned = series.concerned(eventId, part.getValue());
        List<Event> alone = concerned.stream()
                .filter(member -> member.editedAlone() && member.event().id() != eventId)
                .map(SeriesMember::event)
                .toList();
        kept.setItems(alone);
        kept.setValue(Set.copyOf(alone));
        kept.setVisible(!alone.isEmpty());
        count();
    }

    private void count() {
        count.setText(getTranslation("event.series.count", chosen().size()));
    }

    private Set<Long> keptIds() {
        return kept.getValue().stream().map(Event::id).collect(Collectors.toSet());
    }

    private List<Event> chosen() {
        Set<Long> left = keptIds();
        return concerned.stream()
                .map(SeriesMember::event)
                .filter(event -> !left.contains(event.id()))
                .toList();
    }
}
