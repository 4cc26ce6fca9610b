package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.suggestion.CleanPhoto;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.uikit.BoundedUpload;
import org.jiangtai.uikit.Feedback;

/** Chooses pictures; each is looked at and made small as soon as it arrives, and can be taken away again. */
final class PhotoUpload extends Div {

    private final transient SuggestionService suggestions;
    private final transient Feedback feedback;
    private final transient List<CleanPhoto> chosen = new ArrayList<>();
    private final Div thumbnails = new Div();
    private final Upload upload;

    PhotoUpload(SuggestionService suggestions, Feedback feedback) {
        this.suggestions = suggestions;
        this.feedback = feedback;
        thumbnails.addClassName("jt-suggestion-photos");
        upload = new Upload(BoundedUpload.of(SuggestionService.MOST_PHOTO_BYTES, this::take));
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFileSize(SuggestionService.MOST_PHOTO_BYTES);
        upload.setUploadButton(new Button(getTranslation("suggestion.new.photos")));
        upload.setDropLabel(new Span(getTranslation(
                "suggestion.form.photos.hint",
                SuggestionService.MOST_PHOTOS,
                SuggestionService.MOST_PHOTO_BYTES / 1024 / 1024)));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected ->
                feedback.failed("suggestion.form.photos.refused", rejected.getFileName(), rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(thumbnails, upload);
    }

    List<CleanPhoto> chosen() {
        return List.copyOf(chosen);
    }

    void empty() {
        chosen.clear();
        show();
    }

    private void take(byte[] bytes) {
        try {
            if (chosen.size() == SuggestionService.MOST_PHOTOS) {
                throw new InvalidInput("photos", "invalid.photo.many", SuggestionService.MOST_PHOTOS);
            }
            chosen.add(suggestions.clean(bytes));
            show();
        } catch (InvalidInput refused) {
            feedback.failed(refused);
        }
    }

    private void show() {
        thumbnails.removeAll();
        for (int i = 0; i < chosen.size(); i++) {
            CleanPhoto photo = chosen.get(i);
            String title = getTranslation("suggestion.photo.alt", i + 1);
            var remove = new Button(getTranslation("suggestion.form.photos.remove"), click -> {
                chosen.remove(photo);
                show();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(getTranslation("suggestion.form.photos.remove") + " " + title);
            thumbnails.add(new Div(Pictures.image(photo::jpeg, title), remove));
        }
    }

    private UploadI18N words() {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("invalid.photo.many", SuggestionService.MOST_PHOTOS))
                .setFileIsTooBig(
                        getTranslation("invalid.photo.large", SuggestionService.MOST_PHOTO_BYTES / 1024 / 1024))
                .setIncorrectFileType(getTranslation("invalid.photo.format")));
        return words;
    }
}
