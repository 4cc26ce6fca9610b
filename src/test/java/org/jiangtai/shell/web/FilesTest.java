package org.jiangtai.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilesTest {

    @Test
    void everyFileOfAPageIsUncounted() throws IOException {
        Path root = Path.of("frontend/static");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> paths = files.filter(Files::isRegularFile)
                    .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(paths).hasSizeGreaterThan(10).allMatch(Traffic::isFile);
        }
    }

    @Test
    void whatOnlyLooksLikeAFileIsCounted() {
        assertThat(List.of("/desk/x.json", "/desk/x.js", "/t/x.js", "/x.png", "/desk/login", "/api/door/x.js"))
                .noneMatch(Traffic::isFile);
    }
}
