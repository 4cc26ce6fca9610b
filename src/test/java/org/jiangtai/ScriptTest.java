package org.jiangtai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script says in one sentence what is missing, and the demo leaves nothing behind. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ScriptTest {

    private static final List<String> TOOLS = List.of(
            "sh", "dirname", "readlink", "sed", "head", "grep", "find", "awk", "ss", "lsof", "rm", "mktemp", "sleep");

    /** A bare copy of the project: the script and nothing to build. */
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void bareMachine() throws IOException {
        Files.copy(Path.of("jiangtai"), folder.resolve("jiangtai"));
        Path tools = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            for (String place : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")) {
                if (Files.isExecutable(Path.of(place, tool)) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), Path.of(place, tool));
                }
            }
        }
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString());
        environment.put("JIANGTAI_JVM_ROOTS", folder.resolve("nowhere").toString());
        environment.put("JIANGTAI_PORT", Integer.toString(freePort()));
    }

    @Test
    void withoutAJdkItSaysWhichOneToInstall() throws Exception {
        assertThat(run()).satisfies(ended -> ended.failedSaying("No JDK 25 or later was found", "没有找到 JDK 25"));
    }

    @Test
    void anOldJdkIsNotEnough() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "17.0.9", "exit 0").toString());
        assertThat(run()).satisfies(ended -> ended.failedSaying("No JDK 25 or later was found", "没有找到 JDK 25"));
    }

    @Test
    void aJdkIsFoundWhereSystemsKeepThem() throws Exception {
        environment.put(
                "JIANGTAI_JVM_ROOTS",
                "/nowhere:" + jdk("jvm/found", "25.0.1", "exit 0").getParent());
        assertThat(run()).satisfies(ended -> ended.failedSaying("Maven (mvn) was not found", "没有找到 Maven"));
    }

    @Test
    void withoutMavenItSaysSo() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25.0.1", "exit 0").toString());
        assertThat(run()).satisfies(ended -> ended.failedSaying("Maven (mvn) was not found", "没有找到 Maven"));
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk", "25.0.1", "exit 0").toString());
        try (var taken = new ServerSocket(0)) {
            environment.put("JIANGTAI_PORT", Integer.toString(taken.getLocalPort()));
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run()).satisfies(ended -> ended.failedSaying("Port " + port + " is in use", "端口 " + port));
        }
    }

    @Test
    void theDemoTakesItsFolderAndItsProgramWithIt() throws Exception {
        Path ready = folder.resolve("ready");
        environment.put(
                "JAVA_HOME",
                jdk("jdk", "25.0.1", "echo $$ > " + ready + "; exec /bin/sleep 600")
                        .toString());
        Files.createDirectories(folder.resolve("target"));
        Files.createFile(folder.resolve("target/jiangtai.jar"));
        Process demo = start();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Files.exists(ready) && !Files.readString(ready).isBlank());
            assertThat(leftOver()).hasSize(1);
            long program = Long.parseLong(Files.readString(ready).strip());

            demo.destroy();

            assertThat(demo.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(leftOver()).isEmpty();
            assertThat(ProcessHandle.of(program).filter(ProcessHandle::isAlive)).isEmpty();
        } finally {
            demo.destroyForcibly();
        }
    }

    private record Ended(int code, String said) {

        void failedSaying(String... sentences) {
            assertThat(code).isNotZero();
            assertThat(said).contains(sentences);
            assertThat(said.lines()).hasSize(sentences.length);
        }
    }

    private Ended run() throws Exception {
        Process script = start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(script.waitFor(), said);
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder("/bin/sh", folder.resolve("jiangtai").toString(), "demo");
        builder.redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private List<String> leftOver() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
            return files.map(Path::toString).toList();
        }
    }

    /** A folder that looks like a JDK. */
    private Path jdk(String name, String version, String program) throws IOException {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        String java = "#!/bin/sh\n[ \"$1\" != -version ] || { echo 'openjdk version \"" + version
                + "\"' >&2; exit 0; }\n" + program + "\n";
        for (String tool : List.of("java", "javac")) {
            Path file = Files.writeString(bin.resolve(tool), java);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return bin.getParent();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
