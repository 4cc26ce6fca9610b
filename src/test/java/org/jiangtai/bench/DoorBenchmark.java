package org.jiangtai.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jiangtai.checkin.Again;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.DoorListDraft;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.Fixtures;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** The door when everybody comes at once, and the pages that they open before. */
final class DoorBenchmark implements Benchmark {

    /** As many as a hall may have; so many people that they last for all that is measured. */
    private static final int SEATS = 20_000;

    private static final int PEOPLE = 50_000;
    private static final int LISTS = 20;
    private static final int DEVICES = 20;
    private static final int BATCH = 500;
    private static final int BATCHING_DEVICES = 4;
    private static final int READERS = 32;

    @Override
    public String name() {
        return "door";
    }

    @Override
    public boolean everyDatabase() {
        return true;
    }

    @Override
    public List<Flow> flows(ApplicationContext program) throws Exception {
        int port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
        var floors = new Floors(program.getEnvironment());
        Hall hall = new Hall(program);
        List<Flow> flows = new ArrayList<>();
        for (int clients : List.of(1, 8, 32)) {
            flows.add(new Flow(
                    "entries, " + clients + (clients == 1 ? " client" : " clients"),
                    hall.entries(port, clients),
                    floors.checkIn(clients)));
        }
        flows.add(new Flow("entries in batches of " + BATCH, hall.batches(port), floors.insert(READERS)));
        flows.add(new Flow(
                "event page, compressed, " + READERS + " clients",
                pages(port, List.of("/e/" + hall.event.code())),
                floors.endpoint(READERS)));
        flows.add(new Flow(
                "one ticket page, compressed, " + READERS + " clients",
                pages(port, List.of("/t/" + hall.tokens.getFirst())),
                floors.endpoint(READERS)));
        flows.add(new Flow(
                "1,000 people's ticket pages, compressed, " + READERS + " clients",
                pages(
                        port,
                        hall.tokens.subList(0, 1_000).stream()
                                .map(token -> "/t/" + token)
                                .toList()),
                floors.endpoint(READERS)));
        return flows;
    }

    private static Flow.Stream pages(int port, List<String> paths) {
        List<byte[]> requests = paths.stream()
                .map(path -> Wire.get(path, "Accept-Encoding: gzip"))
                .toList();
        var turn = new AtomicInteger();
        return new Flow.Stream(READERS, 1, number -> new Floors.OverHttp(port) {
            @Override
            void work(Wire wire) throws Exception {
                Floors.must(200, wire.ask(requests.get(Math.floorMod(turn.incrementAndGet(), requests.size()))));
                if (wire.bytes() > 20_000 || !"gzip".equals(wire.header("content-encoding"))) {
                    throw new IllegalStateException("a page of " + wire.bytes() + " bytes");
                }
            }
        });
    }

    /** An event with many people, and phones at its doors. */
    private static final class Hall {
        private final Event event;
        private final List<String> tokens;
        private final List<String> devices = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger();

        Hall(ApplicationContext program) throws SQLException {
            event = program.getBean(Fixtures.class).runningEvent(SEATS);
            tokens = new Crowd(program.getBean(DataSource.class)).register(event.id(), PEOPLE);
            DoorLinkService links = program.getBean(DoorLinkService.class);
            DoorListService lists = program.getBean(DoorListService.class);
            for (int i = 1; i < LISTS; i++) {
                var list = new DoorListDraft(event.id(), null, "第" + i + "场", null, null, Again.ONCE, false, 0);
                AsProgram.run(() -> lists.save(list));
            }
            for (int i = 0; i < DEVICES; i++) {
                String name = i + "号门";
                devices.add(
                        AsProgram.call(() -> links.makeLink(event.id(), name)).token());
            }
        }

        /** A ticket at a list where it was not yet: all people at the first list, then at the next. */
        private String scan(String middle) {
            int number = next.getAndIncrement();
            if (number >= PEOPLE * LISTS) {
                throw new IllegalStateException("everybody is everywhere");
            }
            return "{\"code\":\"" + tokens.get(number % PEOPLE) + "\",\"list\":" + (1 + number / PEOPLE)
                    + ",\"method\":\"CAMERA\",\"nonce\":\"" + UUID.randomUUID() + "\",\"happenedAt\":\""
                    + Instant.now() + "\"" + middle + "}";
        }

        Flow.Stream entries(int port, int clients) {
            return new Flow.Stream(clients, 1, number -> new Floors.OverHttp(port) {
                @Override
                void work(Wire wire) throws Exception {
                    Floors.must(200, wire.ask(Wire.post("/api/door/entries", scan(""), headers(number))));
                    if (!wire.text().contains("\"admitted\":true")) {
                        throw new IllegalStateException(wire.text());
                    }
                }
            });
        }

        Flow.Stream batches(int port) {
            return new Flow.Stream(BATCHING_DEVICES, BATCH, number -> new Floors.OverHttp(port) {
                @Override
                void work(Wire wire) throws Exception {
                    var items = new ArrayList<String>(BATCH);
                    for (int i = 0; i < BATCH; i++) {
                        items.add(scan(",\"kind\":\"SCAN\",\"admitted\":true"));
                    }
                    String batch = "{\"sentAt\":\"" + Instant.now() + "\",\"items\":[" + String.join(",", items) + "]}";
                    Floors.must(200, wire.ask(Wire.post("/api/door/batches", batch, headers(number))));
                    if (wire.text().contains("INVALID") || wire.text().contains("KNOWN")) {
                        throw new IllegalStateException("not all were stored");
                    }
                }
            });
        }

        private String[] headers(int number) {
            return new String[] {
                "Authorization: Bearer " + devices.get(number % DEVICES), "Content-Type: application/json"
            };
        }
    }
}
