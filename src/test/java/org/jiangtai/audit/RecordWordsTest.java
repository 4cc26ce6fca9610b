package org.jiangtai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The auditor reads words: every action, every thing and every field that can stand in the record has one. */
@ViewTest
class RecordWordsTest {

    /** As {@code Recorder} is given what was done. */
    private static final Pattern DEED = Pattern.compile("\"([A-Z][A-Za-z]+\\.[a-z][A-Za-z]+)\"");

    private static final Pattern METHOD = Pattern.compile("^(\\w+\\.\\w+)\\(.*\\): (?!everybody|modules)");

    private static final Pattern EXPORT =
            Pattern.compile("(?s)(?:exportPeopleAs|PeopleExport\\.of)\\([^;]*?\"([A-Z]\\w+)\"");

    @Autowired
    MessageSource messages;

    @Autowired
    EntityManagerFactory entities;

    @Test
    void everyActionHasAWord() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/permissions.txt"))) {
            METHOD.matcher(line).results().map(found -> found.group(1)).forEach(actions::add);
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                EXPORT.matcher(code)
                        .results()
                        .map(found -> found.group(1) + ".exported")
                        .forEach(actions::add);
                if (code.contains("Deed") || code.contains("Call call")) {
                    DEED.matcher(code)
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(actions::add);
                }
            }
        }
        assertThat(actions).hasSizeGreaterThan(80).allSatisfy(action -> hasWord("deed." + action));
    }

    @Test
    void everyThingAndEveryFieldHasAWord() {
        assertThat(entities.getMetamodel().getEntities())
                .filteredOn(entity -> !entity.getJavaType().equals(AuditLineEntity.class))
                .hasSizeGreaterThan(15)
                .allSatisfy(entity -> {
                    hasWord("entity." + entity.getJavaType().getSimpleName().replaceFirst("Entity$", ""));
                    assertThat(entity.getAttributes())
                            .filteredOn(attribute -> !"id".equals(attribute.getName()))
                            .allSatisfy(attribute -> hasWord("field." + attribute.getName()));
                });
    }

    private void hasWord(String key) {
        for (var language : Texts.LANGUAGES) {
            assertThat(messages.getMessage(key, null, "", language)).as(key).isNotEmpty();
        }
    }
}
