package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class DoorTextRetentionTest {

    @Autowired
    DoorTextRetention rule;

    @Autowired
    DoorService door;

    @Autowired
    DoorUploadService uploads;

    @Autowired
    DoorLinkService links;

    @Autowired
    ReconciliationService cases;

    @Autowired
    PaperService paper;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcTemplate db;

    @Test
    void whatWasNotedAtADoorGoesOnceItsTimeIsOverAndTheEntriesStay() {
        Event event = fixtures.runningEvent(10);
        Registration person = fixtures.registration(event, "王小明");
        Account approver = fixtures.account(Role.ORGANISER, event.unitId());
        fixtures.signIn(Role.KEEPER, event.unitId());
        DoorDevice device = links.makeLink(event.id(), "正门");
        uploads.store(
                device.token(),
                Instant.now(),
                List.of(new Upload.Scanned(
                        UUID.randomUUID().toString(),
                        new Upload.When(Instant.now(), 0L),
                        null,
                        Direction.ENTRY,
                        EntryMethod.CAMERA,
                        "李四 13800138000",
                        null,
                        null)));
        cases.settle(Set.of(cases.of(event.id()).getFirst().id()), Settlement.KEPT, "是李四，腿脚不便");
        paper.enter(new PaperHead(event.id(), 1, "王小明住院前签的", approver.id()), person.id(), Instant.now());

        rule.forget(Instant.now());
        assertThat(words(event)).containsEntry("code_read", 1L).containsEntry("note", 1L);
        assertThat(words(event)).containsEntry("reason", 1L).containsEntry("paper", 1L);

        LocalDateTime longAgo =
                LocalDateTime.now(ZoneOffset.UTC).minus(rule.kept()).minus(Duration.ofDays(1));
        db.update("update entry set received_at = ? where event_id = ?", longAgo, event.id());
        db.update("update door_case set settled_at = ? where event_id = ?", longAgo, event.id());
        db.update("update paper_batch set opened_at = ? where event_id = ?", longAgo, event.id());
        assertThat(rule.due(Instant.now())).isEqualTo(4);
        assertThat(rule.forget(Instant.now())).isEqualTo(4);

        assertThat(rule.due(Instant.now())).isZero();
        assertThat(words(event)).containsValues(0L, 0L, 0L, 0L);
        assertThat(door.present(event.id())).isEqualTo(2);
    }

    private Map<String, Object> words(Event event) {
        return db.queryForMap(
                "select (select count(*) from entry where event_id = e.id and code_read <> '') as code_read, "
                        + "(select count(*) from entry where event_id = e.id and reason <> '') as reason, "
                        + "(select count(*) from door_case where event_id = e.id and note <> '') as note, "
                        + "(select count(*) from paper_batch where event_id = e.id and reason <> '') as paper "
                        + "from event e where e.id = ?",
                event.id());
    }
}
