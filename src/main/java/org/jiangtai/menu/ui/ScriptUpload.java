package org.jiangtai.menu.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import org.jiangtai.menu.ScriptFile;
import org.jiangtai.menu.ScriptRules;
import org.jiangtai.uikit.BoundedUpload;
import org.jiangtai.uikit.Feedback;

/** Takes a script from a file of plain text. What is in the file is looked at, not what it is called. */
final class ScriptUpload extends Upload {

    ScriptUpload(Feedback feedback, SerializableConsumer<byte[]> taker) {
        super(BoundedUpload.of(ScriptFile.MOST_BYTES, taker));
        setMaxFiles(1);
        setMaxFileSize(ScriptFile.MOST_BYTES);
        setUploadButton(new Button(getTranslation("menu.script.upload")));
        setDropLabel(new Span(getTranslation("menu.script.upload.help")));
        var texts = new UploadI18N();
        texts.setError(
                new UploadI18N.Error().setFileIsTooBig(getTranslation("invalid.script.large", ScriptRules.MOST_TEXT)));
        setI18n(texts);
        addFileRejectedListener(rejected -> feedback.failed("menu.script.upload.refused", rejected.getErrorMessage()));
        addAllFinishedListener(finished -> clearFileList());
    }
}
