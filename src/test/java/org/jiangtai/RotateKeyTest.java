package org.jiangtai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script's command for a new key. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RotateKeyTest {

    @TempDir
    Path data;

    @Test
    void theNewKeyComesFirstTheOldOnesStayAndOnlyTheOwnerReadsThem() throws Exception {
        Path file = Files.writeString(data.resolve("secret.key"), "b2xk\n");

        assertThat(run("")).contains("删掉文件第一行以外的各行", "delete all lines but the first");

        List<String> keys = Files.readAllLines(file);
        assertThat(keys).hasSize(2).endsWith("b2xk");
        assertThat(Base64.getDecoder().decode(keys.getFirst())).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        run("");
        assertThat(Files.readAllLines(file)).hasSize(3).doesNotHaveDuplicates().endsWith(keys.toArray(String[]::new));
    }

    @Test
    void withoutAFileOrWithAKeyInTheEnvironmentItSaysWhatToDo() throws Exception {
        assertThat(run("")).contains("没有找到", "There is no");
        assertThat(run("x")).contains("JIANGTAI_KEY_OLD");
        assertThat(data).isEmptyDirectory();
    }

    private String run(String key) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                "/bin/sh", Path.of("jiangtai").toAbsolutePath().toString(), "rotate-key");
        builder.redirectErrorStream(true);
        builder.environment().put("JIANGTAI_DATA", data.toString());
        builder.environment().put("JIANGTAI_KEY", key);
        Process script = builder.start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        script.waitFor();
        return said;
    }
}
