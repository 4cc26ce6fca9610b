package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.CountedStatements;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** People queue at a door, so a scan takes few statements, and hundreds that come together hardly more. */
@DatabaseTest
@Import(CountedStatements.class)
class EntryStatementsTest {

    /** The turn, whose ticket it is, what is known, the entry, the record. */
    private static final int MOST = 5;

    private static final int MANY = 200;

    @Autowired
    DoorService door;

    @Autowired
    DoorUploadService uploads;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    Fixtures fixtures;

    @Autowired
    CountedStatements statements;

    @Autowired
    JdbcTemplate database;

    private Event event;
    private DoorDevice device;

    @BeforeEach
    void aPhoneThatIsKnown() {
        event = fixtures.runningEvent(MANY * 2);
        device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
        door.scan(device.token(), scan());
    }

    @Test
    void aScanTakesFewStatements() throws Exception {
        Scan scan = scan();
        door.scan(device.token(), scan());

        assertThat(statements.of(() -> door.scan(device.token(), scan))).isLessThanOrEqualTo(MOST);
    }

    @Test
    void manyAtOnceTakeHardlyMoreAndEachHasItsOwnNumber() throws Exception {
        List<Upload> many = Stream.generate(this::upload).limit(MANY).toList();

        List<Upload.Answer> answers = new ArrayList<>();
        // What the door knows of its phones and its event is read anew each second.
        door.scan(device.token(), scan());

        int taken = statements.of(() -> answers.addAll(uploads.store(device.token(), Instant.now(), many)));

        assertThat(taken).isLessThanOrEqualTo(MOST);
        assertThat(answers)
                .hasSize(MANY)
                .allSatisfy(answer -> assertThat(answer.verdict())
                        .extracting(Verdict::entryId)
                        .isEqualTo(numberOf(answer.nonce())));
    }

    private Long numberOf(String nonce) {
        return database.queryForObject("select id from entry where nonce = ?", Long.class, nonce);
    }

    private Scan scan() {
        String ticket = fixtures.registration(event, "王小明").token();
        return new Scan(ticket, EntryMethod.CAMERA, UUID.randomUUID().toString(), Instant.now());
    }

    private Upload upload() {
        return new Upload.Scanned(
                UUID.randomUUID().toString(),
                new Upload.When(Instant.now(), 0L),
                1,
                Direction.ENTRY,
                EntryMethod.CAMERA,
                fixtures.registration(event, "王小明").token(),
                null,
                null);
    }
}
