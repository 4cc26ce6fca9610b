package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Consumer;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.BusyTimes;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.LecturerDaysService;
import org.jiangtai.uikit.BoundedUpload;
import org.jiangtai.uikit.Feedback;

/** Takes a calendar file, shows what it says, and hands that over once a person agrees. */
final class BusyUpload extends Div {

    /** More than the service takes, so that it is the service that says why a large file is refused. */
    private static final int MOST_BYTES = 12 * 1024 * 1024;

    private final Upload upload;
    private final transient LecturerDaysService days;
    private final transient Feedback feedback;
    private final transient Consumer<BusyTimes> taker;

    BusyUpload(LecturerDaysService days, Feedback feedback, Consumer<BusyTimes> taker) {
        this.days = days;
        this.feedback = feedback;
        this.taker = taker;
        addClassName("jt-busy");
        var help = new Paragraph(getTranslation("speaker.ics.help"));
        help.addClassName("jt-muted");
        upload = new Upload(BoundedUpload.of(MOST_BYTES, this::look));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".ics");
        var texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("speaker.ics.choose")));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("speaker.ics.drop")));
        texts.setError(new UploadI18N.Error()
                .setIncorrectFileType(getTranslation("invalid.ics.none"))
                .setTooManyFiles(getTranslation("speaker.ics.one")));
        upload.setI18n(texts);
        upload.addFileRejectedListener(rejected -> feedback.failed("invalid.ics.none"));
        add(help, upload);
    }

    private void look(byte[] file) {
        upload.clearFileList();
        try {
            show(days.read(file));
        } catch (InvalidInput invalid) {
            feedback.failed(invalid);
        }
    }

    private void show(BusyTimes busy) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("speaker.ics.title"));
        dialog.addClassName("jt-form-dialog");
        dialog.add(new Paragraph(getTranslation(
                "speaker.ics.found",
                busy.entries(),
                busy.leftOut(),
                busy.daysOff().size())));
        var list = new UnorderedList();
        list.addClassName("jt-busy-list");
        busy.daysOff().forEach(span -> list.add(new ListItem(line(span))));
        dialog.add(list, new Paragraph(getTranslation("speaker.ics.then")));
        var take = new Button(getTranslation("speaker.ics.take"), click -> {
            dialog.close();
            taker.accept(busy);
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("action.cancel"), click -> dialog.close()), take);
        dialog.open();
    }

    private String line(DaysOff span) {
        String days = span.from().equals(span.to())
                ? span.from().toString()
                : getTranslation(
                        "speaker.days.span", span.from().toString(), span.to().toString());
        return days + " " + getTranslation(span.part().labelKey());
    }
}
