package org.jiangtai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A table of facts that stands in a file for people to read, and that a test compares with what it found. */
public final class WrittenTable {

    private WrittenTable() {}

    /**
     * Fails if anything was found that the file does not say, or the other way round; what was found is then in {@code
     * target} under the same name, to be read and taken over if it is as it should be.
     */
    public static void compare(String file, Collection<String> found) throws IOException {
        List<String> lines = List.copyOf(new TreeSet<>(found));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", file), lines);
        Path written = Path.of("src/test/resources", file);
        List<String> expected = Files.exists(written)
                ? Files.readAllLines(written).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList()
                : List.of();
        assertThat(lines)
                .as("%s; what was found is in target/%s", written, file)
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
