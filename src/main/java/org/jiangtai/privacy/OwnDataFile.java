package org.jiangtai.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of somebody as a file to take along: JSON that a person can read as well as a program. */
@Component
public class OwnDataFile {

    private final ObjectWriter writer = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writer();
    private final Texts texts;
    private final Moments moments;
    private final Clock clock;

    OwnDataFile(Texts texts, Moments moments, Clock clock) {
        this.texts = texts;
        this.moments = moments;
        this.clock = clock;
    }

    /** The file in UTF-8, with labels in the language of the current request. */
    public byte[] of(List<KeptFact> facts) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put(texts.of("privacy.file.from"), texts.of("app.name") + texts.of("app.hall"));
        file.put(texts.of("privacy.file.at"), moments.minute(clock.instant()));
        file.put(texts.of("privacy.file.kept"), facts.stream().map(this::line).toList());
        return writer.writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> line(KeptFact fact) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put(texts.of("privacy.file.what"), texts.of(fact.labelKey(), fact.label()));
        line.put(texts.of("privacy.file.value"), fact.value());
        line.put(texts.of("privacy.file.why"), texts.of(fact.whyKey(), fact.why()));
        return line;
    }
}
