package org.jiangtai.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jiangtai.shared.XlsxTable;

/** A link that saves an xlsx file, made when it is clicked. */
public final class ExportLink extends Anchor {

    /** Writes the file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * A link to a list that tells nothing of people.
     *
     * @param title the file's name without its ending
     */
    public static <T> ExportLink of(String title, Supplier<List<XlsxTable.Column<T>>> columns, Supplier<List<T>> rows) {
        return of(new Export<>(title, columns, () -> rows.get().stream(), null), () -> "");
    }

    static ExportLink of(Export<?> export, Supplier<String> reason) {
        UI ui = UI.getCurrentOrThrow();
        Exports exports = Instantiator.get(ui).getOrCreate(Exports.class);
        Locale locale = ui.getLocale();
        return new ExportLink(
                "list.export", export.title(), out -> out.write(exports.file(export, reason.get(), locale)));
    }

    /**
     * A link to a file that holds nothing of the hall's, such as an empty form to fill in.
     *
     * @param name the file's name without its ending
     */
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
