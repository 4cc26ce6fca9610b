package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.PersonName;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.HttpTest;
import org.jiangtai.testing.RawHttp;
import org.jiangtai.testing.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a device of the door sends, or something that pretends to be one: it is answered, and nothing broken is kept. */
@HttpTest
class AnythingIsAnsweredAtTheDoorTest {

    private static final long SEED = 20_261_123L;
    private static final int EACH = 60;
    private static final String OF_THE_WEB_SERVER = "text/html;charset=utf-8";
    private static final String NOW = "\"" + Instant.now() + "\"";

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    JdbcClient database;

    private final SoftAssertions found = new SoftAssertions();
    private final JsonMapper json = JsonMapper.builder().build();
    private final BrokenDoor broken = new BrokenDoor(SEED);
    private RawHttp http;
    private Instant before;
    private Event event;
    private DoorDevice device;
    private Registration ticket;

    @BeforeEach
    void aDoor() {
        before = Instant.now().minusSeconds(5);
        http = new RawHttp(port);
        event = fixtures.runningEvent(5_000);
        device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
        ticket = fixtures.registration(event, "王小明");
    }

    @Test
    void whatIsAskedOneByOne() {
        Map<String, Map<String, String>> bodies = new LinkedHashMap<>();
        bodies.put(
                "/entries",
                with("code", quoted(ticket.token()), "list", "1", "direction", "\"ENTRY\"", "method", "\"CAMERA\""));
        bodies.put(
                "/entries/from-list", with("registrationId", "" + ticket.id(), "list", "1", "direction", "\"ENTRY\""));
        bodies.put("/walk-ins", with("name", "\"孙大妈\"", "phone", "null", "list", "1"));
        bodies.forEach((path, good) -> {
            broken.eachFieldWithEachValue(good).forEach(body -> post(path, body));
            for (int i = 0; i < EACH; i++) {
                post(path, broken.brokenFields(good));
                post(path, broken.torn(BrokenDoor.written(good)));
            }
            otherwise(path, BrokenDoor.written(good));
        });
        nothingBrokenIsKept();
    }

    @Test
    void whatIsBroughtTogether() {
        List<Map<String, String>> kinds = List.of(
                with(
                        "kind",
                        "\"SCAN\"",
                        "behind",
                        "0",
                        "list",
                        "1",
                        "direction",
                        "\"ENTRY\"",
                        "method",
                        "\"CAMERA\"",
                        "code",
                        quoted(ticket.token()),
                        "admitted",
                        "true",
                        "refusal",
                        "null"),
                with(
                        "kind",
                        "\"SCAN\"",
                        "behind",
                        "0",
                        "registrationId",
                        "" + ticket.id(),
                        "admitted",
                        "false",
                        "refusal",
                        "\"ALREADY_IN\"",
                        "list",
                        "1"),
                with("kind", "\"WALK_IN\"", "behind", "-5", "name", "\"孙大妈\"", "phone", "null", "list", "1"),
                with("kind", "\"UNDO\"", "of", quoted(broken.nonce())));
        for (Map<String, String> kind : kinds) {
            for (String item : broken.eachFieldWithEachValue(kind)) {
                batch(broken.batch(NOW, List.of(item)));
            }
        }
        for (int i = 0; i < EACH; i++) {
            batch(broken.batch(kinds, 1 + i % 7));
            batch(broken.torn(broken.batch(NOW, List.of(BrokenDoor.written(kinds.get(i % kinds.size()))))));
        }
        String twice = BrokenDoor.written(kinds.getFirst());
        batch(broken.batch(NOW, List.of(twice, twice)));
        batch(broken.batch(NOW, Collections.nCopies(501, "{\"kind\":\"UNDO\"}")));
        batch(broken.batch(NOW, many(501, kinds.get(2))));
        batch(broken.batch(NOW, List.of("{\"a\":\"" + "x".repeat(600_000) + "\"}")));
        otherwise("/batches", broken.batch(NOW, List.of(twice)));
        nothingBrokenIsKept();
    }

    @Test
    void whatIsAskedByAnAddress() {
        List<String> odd = new ArrayList<>(List.of(
                "",
                "-1",
                "0",
                "1",
                "99999999999999999999",
                "1.5",
                "王",
                "%00",
                "%ED%A0%80",
                "%C0%AF",
                "%zz",
                "1'%22--",
                "x".repeat(3_000),
                "1.2",
                "1.99999999999999999999",
                "999999999999999999.999999999999999"));
        for (int i = 0; i < EACH; i++) {
            odd.add(URLEncoder.encode(broken.value(), StandardCharsets.UTF_8));
        }
        for (String value : odd) {
            String sent = value.equals("王") ? "%E7%8E%8B" : value;
            get("/search?q=" + sent);
            get("/search?q=1&list=" + sent);
            get("/state?after=" + sent);
            get("/state?waiting=" + sent);
            look("undo " + sent, http.post("/api/door/entries/" + sent.replace("/", "") + "/undo", "", bearer()));
            look("if-none-match", http.get("/api/door/roster", bearer(), "If-None-Match: " + printable(sent)));
            for (String path : List.of("/event", "/roster", "/state", "/search?q=1")) {
                look(path + " as " + sent, http.get("/api/door" + path, "Authorization: Bearer " + printable(sent)));
            }
        }
        for (String path : List.of(
                "/search", "/nothing", "/entries", "/batches", "/entries/1/undo", "/roster/1", "/event?list=x")) {
            get(path);
            look(path, http.get("/api/door" + path));
            look("delete " + path, http.send("DELETE", "/api/door" + path, "", bearer()));
        }
        nothingBrokenIsKept();
    }

    private void otherwise(String path, String body) {
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/xml",
                "application/json;charset=nonsense",
                "x")) {
            look(path + " as " + type, http.post("/api/door" + path, body, "Content-Type: " + type, bearer()));
        }
        look(path + " in pieces", http.post("/api/door" + path, "0\r\n\r\n", "Transfer-Encoding: chunked", bearer()));
        look(
                path + " for a page",
                http.post("/api/door" + path, "{", "Content-Type: application/json", "Accept: image/png", bearer()));
        look(path + " without a link", http.post("/api/door" + path, body, "Content-Type: application/json"));
    }

    private List<String> many(int count, Map<String, String> good) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> fields = new LinkedHashMap<>(good);
            fields.put("nonce", quoted(broken.nonce()));
            items.add(BrokenDoor.written(fields));
        }
        return items;
    }

    private void get(String path) {
        look(path, http.get("/api/door" + path, bearer()));
    }

    private void post(String path, String body) {
        look(path + " " + body, http.post("/api/door" + path, body, "Content-Type: application/json", bearer()));
    }

    /** Each item that was sent as one has its own final answer, and one that was not kept says why. */
    private void batch(String body) {
        Answer answer = http.post("/api/door/batches", body, "Content-Type: application/json", bearer());
        look("/batches " + body, answer);
        if (answer.status() == 200) {
            for (JsonNode item : json.readTree(content(answer)).get("items")) {
                if ("INVALID".equals(item.get("status").asString())) {
                    found.assertThat(item.get("sentence").asString())
                            .as(shortened(body))
                            .isNotBlank()
                            .doesNotContain("??");
                }
            }
        }
    }

    /** Below 500, and JSON; where it is refused, with a sentence for whoever holds the phone. */
    private void look(String what, Answer answer) {
        String named = shortened(what) + " " + answer.status();
        found.assertThat(answer.status()).as(named).isBetween(200, 499);
        if (answer.status() < 300 && answer.body().isEmpty() || answer.status() == 304) {
            return;
        }
        if (answer.status() == 400
                && OF_THE_WEB_SERVER.equals(answer.header("Content-Type").orElse(OF_THE_WEB_SERVER))) {
            // What is no address at all is refused before anything of the program sees it.
            return;
        }
        found.assertThat(answer.header("Content-Type").orElse("")).as(named).contains("json");
        if (answer.status() >= 400 && answer.header("Content-Type").orElse("").contains("json")) {
            JsonNode sentence = json.readTree(content(answer)).get("sentence");
            found.assertThat(sentence == null ? "" : sentence.asString())
                    .as(named)
                    .isNotBlank()
                    .doesNotContain("??");
        }
        found.assertThat(answer.body()).as(named).doesNotContain("Exception");
    }

    /** The body without the lengths that stand between its pieces. */
    private static String content(Answer answer) {
        if (!answer.header("Transfer-Encoding").orElse("").contains("chunked")) {
            return answer.body();
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        var whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            int end = at;
            while (bytes[end] != '\r') {
                end++;
            }
            int length = Integer.parseInt(new String(bytes, at, end - at, StandardCharsets.US_ASCII), 16);
            whole.write(bytes, end + 2, length);
            at = end + 2 + length + 2;
        }
        return whole.toString(StandardCharsets.UTF_8);
    }

    private void nothingBrokenIsKept() {
        Instant soon = Instant.now().plus(Duration.ofMinutes(1));
        database.sql(
                        "select nonce, happened_at, device_time, list_number, registration_id from entry where event_id = :event")
                .param("event", event.id())
                .query((row, number) -> {
                    String nonce = row.getString("nonce");
                    found.assertThat(nonce).matches("[0-9a-f-]{32,36}");
                    found.assertThat(row.getObject("happened_at", LocalDateTime.class)
                                    .toInstant(ZoneOffset.UTC))
                            .as(nonce)
                            .isBetween(before, soon);
                    found.assertThat(row.getInt("list_number")).as(nonce).isEqualTo(1);
                    return nonce;
                })
                .list();
        List<String> names = database.sql("select name from registration where event_id = :event")
                .param("event", event.id())
                .query(String.class)
                .list();
        for (String name : names) {
            found.assertThat(PersonName.parse(name).value()).isEqualTo(name);
            found.assertThat(name).doesNotContain("\u0000", "\ufffd").doesNotContainPattern("\\p{Cntrl}");
        }
        assertThat(names).contains("王小明");
        found.assertAll();
    }

    private static Map<String, String> with(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        fields.put("nonce", quoted("0".repeat(32)));
        fields.put("happenedAt", NOW);
        return fields;
    }

    private String bearer() {
        return "Authorization: Bearer " + device.token();
    }

    private static String printable(String value) {
        return value.substring(0, Math.min(value.length(), 200)).replaceAll("[^ -~]", "");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }
}
