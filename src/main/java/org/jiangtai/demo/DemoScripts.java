package org.jiangtai.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.demo.DemoPeople.Known;
import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.menu.PastScript;
import org.jiangtai.menu.PastScripts;
import org.jiangtai.menu.ScriptState;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives each topic of the demo its script: most are approved, and on some somebody works on the next version. */
@Component
@Profile("demo")
class DemoScripts {

    private final PastScripts scripts;
    private final Clock clock;

    DemoScripts(PastScripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    void make(DemoData data, Placed placed, Known known) {
        Map<String, List<PastScript>> byTopic = new LinkedHashMap<>();
        for (Table.Row row : data.scripts()) {
            byTopic.computeIfAbsent(row.get("topic"), topic -> new ArrayList<>())
                    .add(script(row, known));
        }
        byTopic.forEach((topic, versions) ->
                scripts.store(Objects.requireNonNull(placed.subjects().get(topic), topic), versions));
    }

    private PastScript script(Table.Row row, Known known) {
        Instant written = clock.instant().minus(Duration.ofDays(row.number("days_ago")));
        String reviewer = row.get("reviewer");
        return new PastScript(
                row.get("text").replace('|', '\n'),
                ScriptState.valueOf(row.get("state")),
                known.account(row.get("author")),
                row.get("author"),
                written,
                reviewer.isEmpty() ? null : known.account(reviewer),
                reviewer,
                reviewer.isEmpty() ? null : written.plus(Duration.ofHours(20)),
                row.get("reason"));
    }
}
