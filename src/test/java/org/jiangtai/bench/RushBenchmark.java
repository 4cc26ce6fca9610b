package org.jiangtai.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.event.Event;
import org.jiangtai.testing.Fixtures;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rush for the last seats: a page and a form for each person, and afterwards the seats are counted. */
final class RushBenchmark implements Benchmark {

    private static final int SEATS = 300;
    private static final int PEOPLE = 600;
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CONSENT = Pattern.compile("name=\"consent\"[^>]*value=\"([^\"]+)\"");

    @Override
    public String name() {
        return "rush";
    }

    @Override
    public boolean everyDatabase() {
        return true;
    }

    @Override
    public List<Flow> flows(ApplicationContext program) throws Exception {
        int port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
        var floors = new Floors(program.getEnvironment());
        List<Flow> flows = new ArrayList<>();
        for (int clients : List.of(32, 200)) {
            flows.add(new Flow(
                    "whole registrations, " + PEOPLE + " for " + SEATS + " seats of one event, " + clients + " clients",
                    new Rush(program, port).stream(clients),
                    floors.hotRow(32)));
        }
        return flows;
    }

    /** One event after the other, each with more people than seats. */
    private static final class Rush {
        private final Fixtures fixtures;
        private final JdbcTemplate database;
        private final int port;
        private final AtomicInteger people = new AtomicInteger();
        private final AtomicReference<Event> event = new AtomicReference<>();

        Rush(ApplicationContext program, int port) {
            this.fixtures = program.getBean(Fixtures.class);
            this.database = program.getBean(JdbcTemplate.class);
            this.port = port;
        }

        Flow.Stream stream(int clients) {
            return new Flow.Stream(clients, 1, number -> {
                if (number == 0) {
                    finish();
                    event.set(fixtures.openEvent(SEATS));
                }
                return new Person();
            });
        }

        /** Seats are filled exactly, and the waiting list is in order without a gap. */
        private void finish() throws SQLException {
            Event over = event.get();
            if (over == null) {
                return;
            }
            int all = count("", over.id());
            int seated = count(" and state = 'SEATED'", over.id());
            int taken = one("select taken from event_seats where event_id = ?", over.id());
            int waiting = count(" and state = 'WAITING'", over.id());
            int different = one(
                    "select count(distinct waiting_number) from registration where state = 'WAITING' and event_id = ?",
                    over.id());
            int last = one("select coalesce(max(waiting_number), 0) from registration where event_id = ?", over.id());
            if (seated != Math.min(all, SEATS)
                    || taken != seated
                    || waiting != all - seated
                    || different != waiting
                    || last != waiting) {
                throw new SQLException("of " + all + " people " + seated + " have a seat and " + waiting + " wait");
            }
        }

        private int count(String and, long eventId) {
            return one("select count(*) from registration where event_id = ?" + and, eventId);
        }

        private int one(String ask, long eventId) {
            return java.util.Objects.requireNonNull(database.queryForObject(ask, Integer.class, eventId));
        }

        /** Somebody opens the page and sends the form, from a browser that was never here. */
        private final class Person extends Floors.OverHttp {

            Person() throws java.io.IOException {
                super(port);
            }

            @Override
            void work(Wire wire) throws Exception {
                String path = "/e/" + event.get().code();
                Floors.must(200, wire.ask(Wire.get(path, "Accept-Encoding: gzip")));
                String cookie = wire.header("set-cookie");
                String page = wire.text();
                int number = people.incrementAndGet();
                String form = "do=register&name=%E7%8E%8B" + number + "&phone=13800138000&consent="
                        + found(CONSENT, page) + "&_csrf=" + found(SECRET, page);
                Floors.must(
                        302,
                        wire.ask(Wire.post(
                                path,
                                form,
                                "Content-Type: application/x-www-form-urlencoded",
                                "Cookie: " + (cookie == null ? "" : cookie.split(";")[0]))));
            }
        }

        private static String found(Pattern what, String page) {
            Matcher found = what.matcher(page);
            if (!found.find()) {
                throw new IllegalStateException("the page has no form");
            }
            return found.group(1);
        }
    }
}
