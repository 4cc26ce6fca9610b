package org.jiangtai.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The file {@code messages.log} in the data folder: one message a line, its time first. */
@Component
class MessageFile {

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Path file;

    MessageFile(@Value("${jiangtai.data}") Path data) {
        file = data.resolve("messages.log");
    }

    void append(String line) {
        alone(() -> {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                return Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    long countBefore(Instant moment) {
        return alone(
                () -> lines().stream().filter(line -> isBefore(line, moment)).count());
    }

    /** Takes the older lines out; whoever reads the file meanwhile sees the old one or the new one, never a half. */
    long forgetBefore(Instant moment) {
        return alone(() -> {
            List<String> all = lines();
            List<String> left =
                    all.stream().filter(line -> !isBefore(line, moment)).toList();
            if (left.size() < all.size()) {
                write(left);
            }
            return (long) all.size() - left.size();
        });
    }

    private void write(List<String> lines) {
        Path fresh = file.resolveSibling("messages.log.new");
        try {
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line without a time is none of ours and stays. */
    private static boolean isBefore(String line, Instant moment) {
        try {
            return Instant.parse(line.substring(0, Math.max(0, line.indexOf('\t'))))
                    .isBefore(moment);
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private <T> T alone(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return work.get();
        } finally {
            oneAtATime.unlock();
        }
    }
}
