package org.jiangtai.setting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.setting.Holiday;
import org.jiangtai.setting.HolidayChange;
import org.jiangtai.setting.HolidayChangeKind;
import org.jiangtai.setting.HolidayPreview;
import org.jiangtai.setting.HolidayService;
import org.jiangtai.shared.Failure;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FileUpload;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.StatusBadge;
import org.jspecify.annotations.Nullable;

/** Loads a year's holidays from a file: choose, look at every day, take over. Nothing is saved before that. */
final class HolidayImport extends Composite<Details> {

    private final transient HolidayService holidays;
    private final transient Feedback feedback;
    private final transient Consumer<HolidayPreview> taken;
    private final FileUpload upload;
    private final Div outcome = new Div();

    HolidayImport(HolidayService holidays, Feedback feedback, Consumer<HolidayPreview> taken) {
        this.holidays = holidays;
        this.feedback = feedback;
        this.taken = taken;
        upload = new FileUpload("holidays.import.choose", HolidayService.MOST_BYTES, List.of(".json"), this::look);
        var help = new Paragraph(getTranslation("holidays.import.help"));
        help.addClassName("jt-help");
        getContent().setSummaryText(getTranslation("holidays.import.title"));
        getContent().add(help, upload, outcome);
    }

    private void look(byte[] file) {
        outcome.removeAll();
        try {
            show(holidays.look(file));
        } catch (Failure failure) {
            upload.refuse(feedback.sentence(failure));
        }
    }

    private void show(HolidayPreview preview) {
        var list = new ListPanel<HolidayChange>("holidays.empty");
        list.sorted("holidays.day", change -> change.day().toString(), HolidayChange::day);
        list.text("holidays.weekday", change -> DayWords.weekday(change.day(), getLocale()));
        list.drawn(
                "holidays.import.change",
                change -> getTranslation(change.kind().labelKey()),
                change -> new StatusBadge(change.kind(), tone(change.kind())));
        list.text("holidays.import.before", change -> inWords(change.before()));
        list.text("holidays.import.after", change -> inWords(change.after()));
        list.setItems(preview.changes());
        var take = new Button(getTranslation("holidays.import.take", Integer.toString(preview.year())), click -> {
            holidays.take(preview);
            outcome.removeAll();
            taken.accept(preview);
            feedback.done("holidays.import.taken", Integer.toString(preview.year()));
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setEnabled(preview.hasSomethingToSave());
        outcome.add(
                new Paragraph(getTranslation(
                        preview.hasSomethingToSave() ? "holidays.import.look" : "holidays.import.same",
                        Integer.toString(preview.year()),
                        preview.days().size())),
                take,
                list);
    }

    private String inWords(@Nullable Holiday holiday) {
        return holiday == null
                ? ""
                : holiday.name() + " " + getTranslation(holiday.working() ? "holidays.work" : "holidays.off");
    }

    private static StatusBadge.Tone tone(HolidayChangeKind kind) {
        return switch (kind) {
            case NEW -> StatusBadge.Tone.GOOD;
            case CHANGED -> StatusBadge.Tone.ATTENTION;
            case UNCHANGED -> StatusBadge.Tone.CALM;
            case REMOVED -> StatusBadge.Tone.BAD;
        };
    }
}
