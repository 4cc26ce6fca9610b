package org.jiangtai.testing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The built program in a process of its own, as people run it. */
public final class Program implements AutoCloseable {

    /** Every account of the demo season has this password here. */
    public static final String PASSWORD = "Demo-Season-26";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final URI address;
    private final Path output;

    private Program(Process process, URI address, Path output) {
        this.process = process;
        this.address = address;
        this.output = output;
    }

    /** Starts the jar on a free port with its data in this folder; returns when it answers. */
    public static Program start(Path data, String profile) throws IOException {
        return start(data, profile, Map.of());
    }

    /** The same with more environment variables. */
    public static Program start(Path data, String profile, Map<String, String> more) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                "target/jiangtai.jar"));
        if (!profile.isEmpty()) {
            command.add("--spring.profiles.active=" + profile);
        }
        Files.createDirectories(Path.of("target"));
        Path output = Path.of("target", "program-" + port + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JIANGTAI_DATA", data.toAbsolutePath().toString());
        builder.environment().put("JIANGTAI_PORT", Integer.toString(port));
        builder.environment().put("JIANGTAI_FORMS_PER_MINUTE", "100000");
        builder.environment().put("JIANGTAI_DEMO_PASSWORD", PASSWORD);
        // A journey makes its own event some hours ahead and goes to its door at once.
        builder.environment().put("JIANGTAI_DOOR_OPENS_BEFORE", "12h");
        builder.environment().putAll(more);
        var program = new Program(builder.start(), URI.create("http://localhost:" + port), output);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .failFast("the program ended: see " + output, () -> !program.isAlive())
                .until(program::answers);
        return program;
    }

    /** Without a slash at the end. */
    public URI address() {
        return address;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it has printed so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private boolean answers() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address.resolve("/")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }
}
