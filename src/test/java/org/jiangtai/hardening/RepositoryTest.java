package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing in the project opens anything, rings anybody, or sends a build to a place that only one network knows. */
class RepositoryTest {

    private static final List<String> ROOTS =
            List.of("src", "db", "frontend", ".ci", ".mvn", "pom.xml", "README.md", "jiangtai");

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[0-9A-Za-z]{30,}"),
            Pattern.compile("\\bxox[abprs]-[0-9A-Za-z-]{10,}"),
            Pattern.compile("\\beyJ[0-9A-Za-z_-]{20,}\\.[0-9A-Za-z_-]{20,}"),
            Pattern.compile("://[^/\\s:@$]+:[^/\\s@$]+@"),
            Pattern.compile(
                    "(?im)^[\\w.-]*(password|secret|token|key)[\\w.-]*\\s*=\\s*(?!\\$\\{)[^\\s\\p{IsHan}]{12,}\\s*$"));

    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z])1[3-9]\\d{9}(?![0-9A-Za-z])");
    /** Numbers that show by themselves that they are nobody's. */
    private static final Pattern INVENTED =
            Pattern.compile("1[3-9]\\d12345678|1[3-9]\\d0{5}\\d{3}|13800138000|1[3-9]\\d(\\d{4})\\1");

    private static final Pattern HOST = Pattern.compile("https?://([A-Za-z0-9.-]+)");
    private static final Set<String> HOSTS = Set.of(
            "localhost",
            "127.0.0.1",
            "schemas.openid.net",
            "example.org",
            "www.w3.org",
            "www.thymeleaf.org",
            "www.apache.org",
            "maven.apache.org",
            "schemas.openxmlformats.org",
            // A map for whoever travels, and where holidays are announced and listed.
            "uri.amap.com",
            "www.gov.cn",
            "github.com");

    @Test
    void noFileHoldsASecret() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            // Sentences for people say "password" and mean no one's.
            if (file.toString().contains("i18n")) {
                continue;
            }
            String text = text(file);
            SECRETS.forEach(
                    secret -> secret.matcher(text).results().forEach(hit -> found.add(file + ": " + hit.group())));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPhoneNumberIsInvented() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            PHONE.matcher(text(file))
                    .results()
                    .filter(hit -> !INVENTED.matcher(hit.group()).matches())
                    .forEach(hit -> found.add(file + ": " + hit.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noAddressIsOneThatOnlySomeNetworkKnows() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            HOST.matcher(text(file))
                    .results()
                    .filter(hit ->
                            !HOSTS.contains(hit.group(1)) && !hit.group(1).endsWith(".example"))
                    .forEach(hit -> found.add(file + ": " + hit.group()));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : ROOTS) {
            if (Files.exists(Path.of(root))) {
                try (Stream<Path> below = Files.walk(Path.of(root))) {
                    below.filter(Files::isRegularFile)
                            // The build makes these anew from libraries.
                            .filter(file -> !file.startsWith("frontend/generated"))
                            .forEach(files::add);
                }
            }
        }
        assertThat(files).hasSizeGreaterThan(200);
        return files;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException picture) {
            return "";
        }
    }
}
