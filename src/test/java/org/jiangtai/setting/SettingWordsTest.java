package org.jiangtai.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every setting that a module declares has its label, its help and its group's heading, and no text is left over. */
@ViewTest
class SettingWordsTest {

    @Autowired
    SettingService settings;

    @Test
    void everySettingHasItsWordsAndNoWordIsLeftOver() throws IOException {
        Set<String> wanted = new TreeSet<>();
        List<SettingValue<?>> all = AsProgram.call(settings::all);
        for (SettingValue<?> value : all) {
            wanted.add("setting." + value.setting().name());
            wanted.add("setting." + value.setting().name() + ".help");
            wanted.add("settings.group." + value.setting().group());
        }
        assertThat(all).hasSizeGreaterThan(5);
        for (String language : List.of("zh_CN", "en")) {
            assertThat(texts(language)).as(language).isEqualTo(wanted);
        }
    }

    private static Set<String> texts(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/i18n"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                var texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames().stream()
                        .filter(key -> key.matches("(setting|settings\\.group)\\..*"))
                        .forEach(keys::add);
            }
        }
        return keys;
    }
}
