package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangtai.checkin.DoorRules.Decision;
import org.jiangtai.checkin.DoorRules.Standing;
import org.jiangtai.registration.RegistrationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door's rules by their examples; the browser's rules are held to the same ones. */
class DoorRulesTest {

    static Stream<JsonNode> examples() throws IOException {
        try (InputStream file = DoorRulesTest.class.getResourceAsStream("/door-cases.json")) {
            return JsonMapper.builder().build().readTree(file).values().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsDecidedAsItSays(JsonNode example) {
        Decision decision = DoorRules.decide(standing(example, false, false));

        String said = decision.refusal() == null ? "IN" : decision.refusal().name();
        assertThat(said)
                .as(example.get("name").asString())
                .isEqualTo(example.get("expect").asString());
    }

    @Test
    void anOldTicketAndAnotherEventsSaySo() throws IOException {
        JsonNode any = examples().findFirst().orElseThrow();

        assertThat(DoorRules.decide(standing(any, true, false)).refusal()).isEqualTo(Refusal.REPLACED);
        assertThat(DoorRules.decide(standing(any, false, true)).refusal()).isEqualTo(Refusal.OTHER_EVENT);
    }

    @Test
    void whoIsInAlreadyIsToldByWhichEntry() throws IOException {
        JsonNode twice = examples()
                .filter(example -> example.get("name").asString().equals("twice"))
                .findFirst()
                .orElseThrow();

        Movement earlier = Objects.requireNonNull(
                DoorRules.decide(standing(twice, false, false)).earlier());

        assertThat(earlier.at()).isEqualTo("2026-09-01T07:00:00Z");
    }

    private static Standing standing(JsonNode example, boolean replaced, boolean otherEvent) {
        JsonNode list = example.get("list");
        JsonNode scan = example.get("scan");
        JsonNode person = example.get("person");
        List<Movement> movements = new ArrayList<>();
        for (JsonNode move : example.get("moves")) {
            movements.add(new Movement(
                    movements.size(),
                    Direction.valueOf(move.get("direction").asString()),
                    Instant.parse(move.get("at").asString()),
                    "正门"));
        }
        return new Standing(
                new DoorList(
                        1,
                        1,
                        "",
                        Instant.parse(list.get("opensAt").asString()),
                        Instant.parse(list.get("closesAt").asString()),
                        Again.valueOf(list.get("again").asString()),
                        list.get("checksOut").asBoolean(),
                        list.get("seats").asInt()),
                example.get("event").get("cancelled").asBoolean(),
                person.isNull()
                        ? null
                        : RegistrationState.valueOf(person.get("s").asString()),
                replaced,
                otherEvent,
                Direction.valueOf(scan.get("direction").asString()),
                Instant.parse(scan.get("at").asString()),
                movements,
                example.get("inside").asInt());
    }
}
