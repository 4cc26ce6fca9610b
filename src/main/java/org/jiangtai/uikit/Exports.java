package org.jiangtai.uikit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.FileNote;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.Signature;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.Typed;
import org.jiangtai.shared.XlsxTable;
import org.springframework.stereotype.Component;

/**
 * Makes the files that leave the desk. Each says who made it and when; one that tells of people says why too, and
 * stands in the record before anybody gets it.
 */
@Component
class Exports {

    static final int MOST_REASON = 200;

    private final Texts texts;
    private final Moments moments;
    private final Clock clock;
    private final Signature signature;
    private final Recorder recorder;

    Exports(Texts texts, Moments moments, Clock clock, Signature signature, Recorder recorder) {
        this.texts = texts;
        this.moments = moments;
        this.clock = clock;
        this.signature = signature;
        this.recorder = recorder;
    }

    /**
     * The file as xlsx.
     *
     * @param reason why; must be given where the rows tell of people, and is left out of other files if empty
     * @throws org.jiangtai.shared.InvalidInput for the field {@code reason} if it is missing or too long
     */
    <T> byte[] file(Export<T> export, String reason, Locale locale) {
        String thing = export.thing();
        String why = thing == null
                ? Typed.optional("reason", reason, MOST_REASON)
                : Typed.required("reason", reason, MOST_REASON);
        var count = new AtomicInteger();
        var file = new ByteArrayOutputStream();
        try (Stream<T> rows = export.rows().get().peek(row -> count.incrementAndGet())) {
            new XlsxTable<>(export.columns().get())
                    .write(export.title(), rows, () -> note(why, count.get(), locale), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (thing != null) {
            var deed = new Deed(
                    thing + ".exported",
                    null,
                    "",
                    Deed.Outcome.DONE,
                    Map.of("title", export.title(), "reason", why, "rows", Integer.toString(count.get())));
            recorder.write(deed);
        }
        return file.toByteArray();
    }

    private FileNote note(String reason, int rows, Locale locale) {
        List<FileNote.Line> lines = new ArrayList<>();
        lines.add(line(locale, "uikit.export.by", signature.ofCurrentPerson()));
        lines.add(line(locale, "uikit.export.at", moments.minute(clock.instant())));
        if (!reason.isEmpty()) {
            lines.add(line(locale, "uikit.export.reason", reason));
        }
        lines.add(line(locale, "uikit.export.rows", Integer.toString(rows)));
        return new FileNote(texts.in(locale, "uikit.export.note"), lines);
    }

    private FileNote.Line line(Locale locale, String labelKey, String value) {
        return new FileNote.Line(texts.in(locale, labelKey), value);
    }
}
