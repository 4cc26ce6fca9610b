package org.jiangtai.checkin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that make up the door's page on a phone, and their version: it is another one as soon as a byte of any of them
 * is. Read when the first phone asks.
 */
@Component
@Lazy
class DoorFiles {

    private static final String ROOT = "classpath:META-INF/resources/";
    private static final String SCANNER = "webjars/html5-qrcode/html5-qrcode.min.js";
    private static final int DIGITS = 16;

    private final List<String> addresses;
    private final String version;

    DoorFiles(DoorTexts texts) {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            List<Resource> own = Stream.of(resolver.getResources(ROOT + "door/*.*"))
                    .sorted((one, other) -> name(one).compareTo(name(other)))
                    .toList();
            addresses = Stream.of(
                            own.stream().map(file -> "/door/" + name(file)),
                            DoorTexts.LANGUAGES.stream().map(language -> "/door/texts-" + language + ".json"),
                            Stream.of("/door/app.html", "/tokens.css", "/icon.svg", "/" + SCANNER))
                    .flatMap(found -> found)
                    .toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : own) {
                add(digest, file);
            }
            add(digest, resolver.getResource(ROOT + "tokens.css"));
            add(digest, resolver.getResource(ROOT + "icon.svg"));
            add(digest, resolver.getResource("classpath:templates/checkin/door.html"));
            for (Resource library :
                    resolver.getResources("classpath*:META-INF/resources/webjars/html5-qrcode/*/*.min.js")) {
                digest.update(Objects.toString(library.getURL())
                        .replaceFirst(".*/webjars/", "")
                        .getBytes());
            }
            DoorTexts.LANGUAGES.forEach(language ->
                    digest.update(texts.in(language).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            version = HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The addresses of all files, the page itself among them. */
    List<String> addresses() {
        return addresses;
    }

    String version() {
        return version;
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static void add(MessageDigest digest, Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            digest.update(content.readAllBytes());
        }
    }
}
