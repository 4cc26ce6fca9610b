package org.jiangtai.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A link that saves an xlsx file, made when it is clicked. */
public final class ExportLink extends Anchor {

    /** Writes the file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @param name the file's name without its ending */
    public ExportLink(String labelKey, String name, Content content) {
        setText(getTranslation(labelKey));
        addClassName("jt-export");
        setHref(DownloadHandler.fromInputStream(request -> {
            var file = new ByteArrayOutputStream();
            content.write(file);
            byte[] bytes = file.toByteArray();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    name + ".xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    bytes.length);
        }));
        getElement().setAttribute("download", true);
    }
}
