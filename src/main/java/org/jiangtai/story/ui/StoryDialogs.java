package org.jiangtai.story.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangtai.shared.Moments;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryText;
import org.jiangtai.story.StoryUse;
import org.jiangtai.story.StoryWork;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.springframework.stereotype.Component;

/** What is written about a story in a dialog: a check, the text, who told it again. */
@Component
class StoryDialogs {

    private static final int MOST_NOTE = 1000;

    private final StoryWork work;
    private final StoryUse use;
    private final Moments moments;
    private final Clock clock;
    private final Feedback feedback;

    StoryDialogs(StoryWork work, StoryUse use, Moments moments, Clock clock, Feedback feedback) {
        this.work = work;
        this.use = use;
        this.moments = moments;
        this.clock = clock;
        this.feedback = feedback;
    }

    /** Writes down what was checked. */
    void check(long id, Runnable changed) {
        var note = new TextArea();
        var dialog = new FormDialog(note.getTranslation("story.check.title"), feedback, () -> {
            work.check(id, note.getValue());
            changed.run();
            feedback.done("story.done.check");
        });
        dialog.wideField("note", note).setLabel(note.getTranslation("story.check.note"));
        note.setHelperText(note.getTranslation("story.check.help"));
        note.setMaxLength(MOST_NOTE);
        note.setRequiredIndicatorVisible(true);
        dialog.open();
        note.focus();
    }

    /** Writes the text up; what was put to review before stays as a version of its own. */
    void write(Story story, List<StoryText> texts, Runnable changed) {
        int read = texts.isEmpty() ? 0 : texts.getFirst().number();
        var text = new TextArea();
        var dialog = new FormDialog(text.getTranslation("story.write.title", story.title()), feedback, () -> {
            work.write(story.id(), read, text.getValue());
            changed.run();
            feedback.done("story.done.saved");
        });
        dialog.addClassName("jt-story-writing");
        var gist = new Paragraph(story.gist());
        gist.addClassNames("jt-muted", "jt-story-text");
        dialog.addWide(gist);
        dialog.wideField("text", text).setLabel(text.getTranslation("story.text"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setHelperText(text.getTranslation("story.write.help", StoryWork.MOST_TEXT));
        text.setRequiredIndicatorVisible(true);
        text.setValue(texts.isEmpty() ? "" : texts.getFirst().body());
        dialog.open();
        text.focus();
    }

    /** Notes who told it again, where and when. */
    void tell(Story story, Runnable changed) {
        var by = new TextField();
        var at = new TextField();
        DatePicker on = DatePickers.labelled("story.tell.on");
        LocalDate today = moments.date(clock.instant());
        var dialog = new FormDialog(by.getTranslation("story.tell.title"), feedback, () -> {
            use.tell(story.id(), by.getValue(), at.getValue(), on.getValue());
            changed.run();
            feedback.done("story.done.told");
        });
        dialog.field("by", by).setLabel(by.getTranslation("story.tell.by"));
        dialog.field("on", on);
        dialog.wideField("at", at).setLabel(by.getTranslation("story.tell.at"));
        by.setValue(story.lecturerName());
        on.setMax(today);
        on.setValue(today);
        by.setRequiredIndicatorVisible(true);
        at.setRequiredIndicatorVisible(true);
        on.setRequiredIndicatorVisible(true);
        dialog.open();
        at.focus();
    }
}
