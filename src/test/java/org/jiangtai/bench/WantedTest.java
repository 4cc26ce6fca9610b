package org.jiangtai.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WantedTest {

    private static final Benchmark DOOR = () -> "door";
    private static final Benchmark RUSH = () -> "rush";
    private static final FolderBenchmark FILES = new FolderBenchmark() {
        @Override
        public String name() {
            return "files";
        }

        @Override
        public List<Measured> measure(Path folder) {
            return List.of();
        }

        @Override
        public String summary(List<Measured> measured) {
            return "";
        }
    };

    @TempDir
    private Path here;

    @Test
    void withoutANameAllThatNeedNoFolderAreMeasured() {
        assertThat(wanted()).isEqualTo(new Wanted(List.of(DOOR, RUSH), List.of()));
    }

    @Test
    void aFolderFollowsTheNameOfTheBenchmarkThatReadsIt() throws IOException {
        Path data = Files.createDirectory(here.resolve("data"));

        assertThat(wanted("files", "data", "rush"))
                .isEqualTo(new Wanted(List.of(RUSH), List.of(new Wanted.WithFolder(FILES, data))));
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        assertThatExceptionOfType(Unclear.class)
                .isThrownBy(() -> wanted("doors"))
                .withMessageContaining("door, rush, files");
    }

    @Test
    void aFolderThatIsNotNamedOrNotThereIsAskedFor() {
        assertThatExceptionOfType(Unclear.class)
                .isThrownBy(() -> wanted("files"))
                .withMessageContaining("files DIR");
        assertThatExceptionOfType(Unclear.class)
                .isThrownBy(() -> wanted("files", "nowhere"))
                .withMessageContaining("nowhere");
    }

    private Wanted wanted(String... arguments) {
        return Wanted.of(List.of(arguments), List.of(DOOR, RUSH), List.of(FILES), here);
    }
}
