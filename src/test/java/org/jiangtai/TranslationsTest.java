package org.jiangtai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Labelled;
import org.junit.jupiter.api.Test;

/** Both languages always: no key is missing, none is left over, and no text hides in the code. */
class TranslationsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_]+)+");

    @Test
    void everyKeyIsInBothLanguages() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("zh_CN"));
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        for (String language : List.of("zh_CN", "en")) {
            Map<String, List<String>> where = new TreeMap<>();
            bundles(language)
                    .forEach((file, texts) -> texts.stringPropertyNames()
                            .forEach(key -> where.computeIfAbsent(key, k -> new ArrayList<>())
                                    .add(file)));
            where.values().removeIf(files -> files.size() == 1);
            assertThat(where).isEmpty();
        }
    }

    @Test
    void everyTextCanBeFormatted() throws IOException {
        for (String language : List.of("zh_CN", "en")) {
            for (Properties texts : bundles(language).values()) {
                for (String key : texts.stringPropertyNames()) {
                    String text = texts.getProperty(key);
                    assertThat(text).as(key).isNotBlank();
                    // A lone apostrophe makes MessageFormat swallow the placeholder behind it.
                    assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                    assertThat(new MessageFormat(text)).as(key).isNotNull();
                }
            }
        }
    }

    @Test
    void bothLanguagesFillInTheSamePlaceholders() throws IOException {
        Map<String, String> chinese = texts("zh_CN");
        Map<String, String> english = texts("en");
        Map<String, String> different = new TreeMap<>();
        chinese.forEach((key, text) -> {
            if (!placeholders(text).containsAll(placeholders(english.getOrDefault(key, "")))) {
                different.put(key, text + " ≠ " + english.get(key));
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> known = keys("zh_CN");
        Set<String> prefixes =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(usedInTemplates());
        Set<String> settings = namesOfSettings();
        for (String literal : literalsInJava()) {
            boolean looksLikeAKey =
                    KEY.matcher(literal).matches() && prefixes.contains(literal.substring(0, literal.indexOf('.')));
            if (looksLikeAKey
                    && !settings.contains(literal)
                    && !NOT_KEYS.matcher(literal).find()) {
                missing.add(literal);
            }
        }
        missing.addAll(usedByConvention());
        missing.removeAll(known);
        assertThat(missing).isEmpty();
    }

    /** What looks like a key and is none: settings, file names, request attributes. */
    private static final Pattern NOT_KEYS = Pattern.compile(
            "^(jiangtai|spring|server|event\\.detail)\\.|\\.(css|js|svg|xlsx|csv|txt|key|log|html|json|mjs|webmanifest)$");

    @Test
    void noKeyIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>(literalsInJava());
        used.addAll(usedInTemplates());
        used.addAll(usedByConvention());
        Set<String> leftOver = keys("zh_CN");
        leftOver.removeAll(used);
        // The words of the record: RecordWordsTest asks for those that can stand there. Settings: SettingWordsTest
        // does.
        leftOver.removeIf(key -> key.matches("(deed|entity|field|note|setting|settings\\.group)\\..*"));
        assertThat(leftOver).isEmpty();
    }

    @Test
    void noChineseStandsInTheCode() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            String code = withoutComments(Files.readString(file));
            Matcher literal = LITERAL.matcher(code);
            while (literal.find()) {
                if (HAN.matcher(literal.group()).find()
                        && !DATA.matcher(file.toString()).find()) {
                    found.add(file.getFileName() + ": " + literal.group());
                }
            }
        }
        for (Path file : files("frontend/static", ".js")) {
            if (HAN.matcher(withoutComments(Files.readString(file))).find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    /** Column headings that an uploaded file may carry, what people type, and the demo's data are data and not texts. */
    private static final Pattern DATA = Pattern.compile("Import|Typed[A-Z]|/demo/|\\\\demo\\\\");

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    @Test
    void noTextStandsInTheTemplates() throws IOException {
        // Words between tags are prototypes and are replaced by th:text; whatever is not replaced must be no word.
        Pattern unreplaced = Pattern.compile("<([a-z0-9]+)((?:\\s[^<>]*)?)>([^<>]*\\p{IsHan}[^<>]*)<");
        List<String> found = new ArrayList<>();
        for (Path file : files("frontend/templates", ".html")) {
            Matcher element = unreplaced.matcher(Files.readString(file).replaceAll("(?s)<!--.*?-->", ""));
            while (element.find()) {
                boolean replaced = element.group(2).contains("th:text")
                        || element.group(2).contains("th:utext")
                        || element.group(2).contains("th:replace");
                if (!replaced) {
                    found.add(file + ": " + element.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> namesOfSettings() throws IOException {
        Pattern declared = Pattern.compile("Setting\\s*\\.(?:number|toggle|text|time|choices?)\\(\\s*\"([^\"]+)\"");
        Set<String> names = new TreeSet<>();
        for (Path file : files("src/main/java", ".java")) {
            declared.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    private static Set<String> usedByConvention() {
        Set<String> keys = new TreeSet<>();
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.jiangtai");
        classes.stream()
                .filter(type -> type.isAssignableTo(Labelled.class) && type.isEnum())
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .forEach(constant -> keys.add(((Labelled) constant).labelKey()));
        classes.stream()
                .filter(type -> type.isAssignableTo(Failure.class) && !type.isEquivalentTo(Failure.class))
                .forEach(type -> keys.add("failure." + type.getSimpleName()));
        for (var kind : org.jiangtai.audit.Details.Kind.values()) {
            keys.add("audit.kind." + kind);
            keys.addAll(Set.of("audit.true", "audit.false"));
        }
        for (var kind : org.jiangtai.event.ClashKind.values()) {
            keys.add("clash." + kind);
        }
        return keys;
    }

    private static Set<String> literalsInJava() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Path file : files("src/main/java", ".java")) {
            Matcher literal = LITERAL.matcher(withoutComments(Files.readString(file)));
            while (literal.find()) {
                if (literal.group(2) != null) {
                    literals.add(literal.group(2));
                }
            }
        }
        return literals;
    }

    private static Set<String> usedInTemplates() throws IOException {
        Set<String> keys = new TreeSet<>();
        Pattern message = Pattern.compile("#\\{([A-Za-z0-9_.]+)");
        Pattern quoted = Pattern.compile("'([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)+)'");
        Set<String> known = keys("zh_CN");
        for (Path file : files("frontend/templates", ".html")) {
            String html = Files.readString(file);
            message.matcher(html).results().forEach(found -> keys.add(found.group(1)));
            quoted.matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .filter(known::contains)
                    .forEach(keys::add);
            NAMED_IN_PAGE.matcher(html).results().forEach(found -> keys.add(found.group(1)));
        }
        for (Path file : files("frontend/static/door", ".js")) {
            NAMED_IN_SCRIPT
                    .matcher(withoutComments(Files.readString(file)))
                    .results()
                    .forEach(found -> keys.add(found.group(1)));
        }
        return keys;
    }

    /** The door's page takes its texts from a file by their keys, so that it has them without a network. */
    private static final Pattern NAMED_IN_PAGE = Pattern.compile("data-(?:text|label)=\"([a-z][A-Za-z0-9.]+)\"");

    private static final Pattern NAMED_IN_SCRIPT = Pattern.compile("'(door\\.[a-z][A-Za-z0-9.]+)'");

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("(?m)\\s//\\s.*$", "");
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(texts(language).keySet());
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        bundles(language)
                .values()
                .forEach(texts -> texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key))));
        return all;
    }

    private static Map<String, Properties> bundles(String language) throws IOException {
        Map<String, Properties> found = new TreeMap<>();
        for (Path file : files(BUNDLES.toString(), "_" + language + ".properties")) {
            var texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            found.put(file.getFileName().toString(), texts);
        }
        return found;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
