package org.jiangtai.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Photos;

/** Chooses pictures; each is looked at and made small as soon as it arrives, and can be taken away again. */
public final class PhotoUpload extends Div {

    private final transient Photos photos;
    private final transient Feedback feedback;
    private final transient List<CleanPhoto> chosen = new ArrayList<>();
    private final Div thumbnails = new Div();
    private final Upload upload;

    public PhotoUpload(Photos photos, Feedback feedback) {
        this.photos = photos;
        this.feedback = feedback;
        thumbnails.addClassName("jt-photos");
        upload = new Upload(BoundedUpload.of(Photos.MOST_BYTES, this::take));
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFileSize(Photos.MOST_BYTES);
        upload.setUploadButton(new Button(getTranslation("photo.choose")));
        upload.setDropLabel(new Span(getTranslation("photo.hint", Photos.MOST, Photos.MOST_BYTES / 1024 / 1024)));
        upload.setI18n(words());
        upload.addFileRejectedListener(
                rejected -> feedback.failed("photo.refused", rejected.getFileName(), why(rejected)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(thumbnails, upload);
    }

    /** The pictures as they stand there now. */
    public List<CleanPhoto> chosen() {
        return List.copyOf(chosen);
    }

    public void empty() {
        chosen.clear();
        show();
    }

    /** What the browser turns away has not been looked at; of the one maker's pictures the name tells. */
    private String why(FileRejectedEvent rejected) {
        return rejected.getFileName().matches("(?i).*\\.hei[cf]")
                ? getTranslation("invalid.photo.heic")
                : rejected.getErrorMessage();
    }

    private void take(byte[] bytes) {
        try {
            if (chosen.size() == Photos.MOST) {
                throw new InvalidInput("photos", "invalid.photo.many", Photos.MOST);
            }
            chosen.add(photos.clean(bytes));
            show();
        } catch (InvalidInput refused) {
            feedback.failed(refused);
        }
    }

    private void show() {
        thumbnails.removeAll();
        for (int i = 0; i < chosen.size(); i++) {
            CleanPhoto photo = chosen.get(i);
            String title = getTranslation("photo.alt", i + 1);
            var remove = new Button(getTranslation("photo.remove"), click -> {
                chosen.remove(photo);
                show();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(getTranslation("photo.remove") + " " + title);
            thumbnails.add(new Div(Pictures.image(photo::jpeg, title), remove));
        }
    }

    private UploadI18N words() {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("invalid.photo.many", Photos.MOST))
                .setFileIsTooBig(getTranslation("invalid.photo.large", Photos.MOST_BYTES / 1024 / 1024))
                .setIncorrectFileType(getTranslation("invalid.photo.format")));
        return words;
    }
}
