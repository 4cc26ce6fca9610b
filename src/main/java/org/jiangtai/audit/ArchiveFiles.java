package org.jiangtai.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jiangtai.audit.Chain.Link;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files that old lines of the record go to: one line each, with its place in the chain and its seal. */
@Component
class ArchiveFiles {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path folder;

    ArchiveFiles(@Value("${jiangtai.data}") Path data) {
        this.folder = data.resolve("record");
    }

    /** A part of the record that was written to a file. */
    record Part(String file, String sha256, long lines, Link last, long lastLine) {}

    /** A line of the file. */
    record Kept(long position, String seal, SealedLine line) {}

    /**
     * Writes what the source hands over, forces it to the disk and reads it back.
     *
     * @return empty if the source handed over nothing
     */
    Optional<Part> write(Consumer<BiConsumer<Link, SealedLine>> source) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "part", ".tmp");
            var end = new End();
            try (Writer out = new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(draft)), StandardCharsets.UTF_8)) {
                source.accept((link, line) -> {
                    append(out, link, line);
                    end.reach(link, line);
                });
            }
            if (end.lines == 0) {
                Files.delete(draft);
                return Optional.empty();
            }
            try (var disk = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                disk.force(true);
            }
            String name = "record-" + end.link.position() + ".jsonl.gz";
            Path file = folder.resolve(name);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            var again = new End();
            read(name, again::reach);
            if (again.lines != end.lines || !again.link.equals(end.link)) {
                throw new IllegalStateException(name + " does not hold what was written to it");
            }
            return Optional.of(new Part(name, sha256(file), end.lines, end.link, end.line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands over the lines of a file in their order.
     *
     * @throws UncheckedIOException if it is not there or cannot be read
     */
    void read(String name, BiConsumer<Link, SealedLine> each) {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(name))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Kept kept = json.readValue(line, Kept.class);
                each.accept(new Link(kept.position(), kept.seal()), kept.line());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How far a file goes. */
    private static final class End {
        private long lines;
        private long line;
        private Link link = new Link(0, "");

        private void reach(Link reached, SealedLine last) {
            lines++;
            line = last.id();
            link = reached;
        }
    }
}
