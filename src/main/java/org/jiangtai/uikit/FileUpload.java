package org.jiangtai.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** Asks for one file and hands over its bytes. What is too large or of another kind is refused in a sentence. */
public final class FileUpload extends Composite<Div> {

    private static final int KILOBYTE = 1024;

    private final Div refusal = new Div();

    /**
     * @param most the largest file, in bytes
     * @param endings how the names of files end that may be chosen, {@code .xlsx}
     * @param taker gets one byte more than {@code most} of a larger file, so that it refuses it
     */
    public FileUpload(String chooseKey, int most, List<String> endings, SerializableConsumer<byte[]> taker) {
        var upload = new Upload();
        upload.setUploadHandler(BoundedUpload.of(most, bytes -> {
            refusal.removeAll();
            upload.clearFileList();
            taker.accept(bytes);
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(most);
        upload.setAcceptedFileExtensions(endings.toArray(String[]::new));
        String allowed = String.join(" ", endings);
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(upload.getTranslation(chooseKey)))
                .setDropFiles(new UploadI18N.DropFiles().setOne(upload.getTranslation("uikit.upload.drop", allowed)))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(upload.getTranslation("uikit.upload.tooBig", size(most)))
                        .setIncorrectFileType(upload.getTranslation("uikit.upload.wrongType", allowed))
                        .setTooManyFiles(upload.getTranslation("uikit.upload.oneFile"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        refusal.getElement().setAttribute("role", "alert");
        getContent().add(upload, refusal);
    }

    /** Says why a file cannot be taken; the next file takes the sentence away. */
    public void refuse(String sentence) {
        refusal.removeAll();
        var warning = new Div(new Span(sentence));
        warning.addClassName("jt-warning");
        refusal.add(warning);
    }

    private static String size(int bytes) {
        return bytes < KILOBYTE * KILOBYTE ? bytes / KILOBYTE + " KB" : bytes / KILOBYTE / KILOBYTE + " MB";
    }
}
