package org.jiangtai.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardVirtualThreadExecutor;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.springframework.core.env.Environment;

/**
 * The least that must be done: plain statements on the same database with a durable commit each, and a web server that
 * answers a few letters.
 */
final class Floors {

    private static final int ROWS = 50_000;

    private final Environment settings;
    private final AtomicLong turn = new AtomicLong();
    private final int port;

    Floors(Environment settings) throws Exception {
        this.settings = settings;
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists bench_ticket (id int primary key, seen int not null)");
            statement.execute("create table if not exists bench_entry (id bigint auto_increment primary key, "
                    + "ticket int not null, nonce varchar(36) not null unique, note varchar(80) not null)");
            statement.execute("delete from bench_ticket");
            owner.setAutoCommit(false);
            try (PreparedStatement insert =
                    owner.prepareStatement("insert into bench_ticket (id, seen) values (?, 0)")) {
                for (int i = 0; i < ROWS; i++) {
                    insert.setInt(1, i);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            owner.commit();
        }
        this.port = bareEndpoint();
    }

    /** As the owner of the tables: the program's own account may not have these. */
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getProperty("spring.flyway.password", ""));
    }

    /** One row, and its commit. */
    Flow.Stream insert(int clients) {
        return new Flow.Stream(clients, 1, number -> new OnConnection() {
            @Override
            void work(Connection connection) throws SQLException {
                insert(connection, 0);
                connection.commit();
            }
        });
    }

    /** What a check-in cannot do without: read a row, change it, add one, commit. */
    Flow.Stream checkIn(int clients) {
        return new Flow.Stream(clients, 1, number -> new OnConnection() {
            @Override
            void work(Connection connection) throws SQLException {
                int ticket = (int) (turn.incrementAndGet() % ROWS);
                change(connection, ticket);
                insert(connection, ticket);
                connection.commit();
            }
        });
    }

    /** What a registration cannot do without where all want seats of one event: the one row, a new one, a commit. */
    Flow.Stream hotRow(int clients) {
        return new Flow.Stream(clients, 1, number -> new OnConnection() {
            @Override
            void work(Connection connection) throws SQLException {
                change(connection, 0);
                insert(connection, 0);
                connection.commit();
            }
        });
    }

    /** A few letters over HTTP. */
    Flow.Stream endpoint(int clients) {
        byte[] request = Wire.get("/");
        return new Flow.Stream(clients, 1, number -> new OverHttp(port) {
            @Override
            void work(Wire wire) throws IOException {
                must(200, wire.ask(request));
            }
        });
    }

    /** A client that keeps a connection to the web server. */
    abstract static class OverHttp implements Flow.Work {
        private final Wire wire;

        OverHttp(int port) throws IOException {
            wire = new Wire(port);
        }

        abstract void work(Wire wire) throws Exception;

        @Override
        public void run() throws Exception {
            work(wire);
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    static void must(int status, int answered) {
        if (answered != status) {
            throw new IllegalStateException("the server answered " + answered);
        }
    }

    private abstract class OnConnection implements Flow.Work {
        private final Connection connection;

        OnConnection() throws SQLException {
            connection = connect();
            connection.setAutoCommit(false);
        }

        abstract void work(Connection open) throws SQLException;

        @Override
        public void run() throws SQLException {
            work(connection);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }

        void change(Connection open, int ticket) throws SQLException {
            try (PreparedStatement read =
                    open.prepareStatement("select seen from bench_ticket where id = ? for update")) {
                read.setInt(1, ticket);
                read.executeQuery().next();
            }
            try (PreparedStatement update =
                    open.prepareStatement("update bench_ticket set seen = seen + 1 where id = ?")) {
                update.setInt(1, ticket);
                update.executeUpdate();
            }
        }

        void insert(Connection open, int ticket) throws SQLException {
            try (PreparedStatement insert =
                    open.prepareStatement("insert into bench_entry (ticket, nonce, note) values (?, ?, '正门')")) {
                insert.setInt(1, ticket);
                insert.setString(2, java.util.UUID.randomUUID().toString());
                insert.executeUpdate();
            }
        }
    }

    private static int bareEndpoint() throws IOException, LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        var connector = new Connector();
        connector.setPort(0);
        connector.setProperty("maxKeepAliveRequests", "10000");
        ((AbstractProtocol<?>) connector.getProtocolHandler()).setExecutor(virtualThreads());
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "bare", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                byte[] answer = "在".getBytes(StandardCharsets.UTF_8);
                response.setContentLength(answer.length);
                response.getOutputStream().write(answer);
            }
        });
        context.addServletMappingDecoded("/", "bare");
        tomcat.start();
        return connector.getLocalPort();
    }

    private static StandardVirtualThreadExecutor virtualThreads() throws LifecycleException {
        var executor = new StandardVirtualThreadExecutor();
        executor.setName("bare");
        executor.start();
        return executor;
    }
}
