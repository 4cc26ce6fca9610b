package org.jiangtai.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jiangtai.audit.Chain.Link;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.shared.Recorder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves old lines of the record to files, a month's worth at most at a time: written whole with their seals, read back,
 * and only then taken out of the database by the account that owns it. The law asks for six months at least
 * (Cybersecurity Law, article 23); less cannot be set.
 */
@Component
class Archive {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);
    private static final Duration SHORTEST = Duration.ofDays(183);
    private static final int MOST_LINES = 200_000;

    private final ArchiveStore store;
    private final Recorder recorder;
    private final JsonMapper json;
    private final Clock clock;
    private final Path folder;
    private final Duration kept;

    Archive(
            ArchiveStore store,
            Recorder recorder,
            JsonMapper json,
            Clock clock,
            @Value("${jiangtai.data}") Path data,
            @Value("${jiangtai.record.kept}") Duration kept) {
        this.store = store;
        this.recorder = recorder;
        this.json = json;
        this.clock = clock;
        this.folder = data.resolve("record");
        this.kept = kept.compareTo(SHORTEST) < 0 ? SHORTEST : kept;
    }

    /** A part of the record that was written to a file. */
    record Part(Path file, String sha256, long lines, Link last, long lastLine) {}

    @Scheduled(cron = "0 20 4 * * *", zone = "${jiangtai.zone}")
    void moveOldLines() {
        LocalDateTime limit = LocalDateTime.ofInstant(clock.instant().minus(kept), ZoneOffset.UTC);
        Optional<Part> part = write(limit);
        if (part.isEmpty()) {
            return;
        }
        Part written = part.get();
        try {
            store.remove(
                    written, LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
        } catch (RuntimeException stays) {
            log.warn("{} holds old lines of the record; they could not be taken out of the database", written.file());
            throw stays;
        }
        recorder.write(new Deed(
                "Archive.written",
                null,
                "",
                Outcome.DONE,
                Map.of(
                        "rows",
                        Long.toString(written.lines()),
                        "title",
                        written.file().getFileName().toString())));
    }

    /** Writes the sealed lines before the limit; empty if there are none. */
    private Optional<Part> write(LocalDateTime limit) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "part", ".tmp");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var last = new Object() {
                long lines;
                long line;
                Link link = new Link(0, "");
            };
            try (OutputStream bytes =
                            new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)), digest);
                    Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
                store.read(limit, MOST_LINES, (link, line) -> {
                    append(out, link, line);
                    last.lines++;
                    last.line = line.id();
                    last.link = link;
                });
            }
            if (last.lines == 0) {
                Files.delete(draft);
                return Optional.empty();
            }
            Path file = folder.resolve("record-" + last.link.position() + ".jsonl.gz");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return Optional.of(new Part(file, sha256, last.lines, last.link, last.line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void append(Writer out, Link link, SealedLine line) {
        try {
            out.write(json.writeValueAsString(new Kept(link.position(), link.seal(), line)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of the file. */
    record Kept(long position, String seal, SealedLine line) {}
}
