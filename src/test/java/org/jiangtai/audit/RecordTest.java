package org.jiangtai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventIsOver;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.registration.OwnRegistrationService;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.OwnSuggestionService;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do stands in the record, and nothing that nobody should read there. */
@DatabaseTest
class RecordTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    RegistrationService registrations;

    @Autowired
    OwnRegistrationService own;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    OwnSuggestionService ownSuggestion;

    @Autowired
    InboxService inbox;

    @Autowired
    LecturerService lecturers;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    private long start;

    @BeforeEach
    void nothingYet() {
        Long last = database.queryForObject("select max(id) from audit_line", Long.class);
        start = last == null ? 0 : last;
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aChangeSaysWhoDidWhatBeforeAndAfter() {
        Event event = fixtures.openEvent(20);
        String who = fixtures.signIn(Role.ORGANISER).username();
        nothingYet();
        events.cancel(event.id(), "停电");
        Map<String, Object> line = only("EventService.cancel");
        assertThat(line).containsEntry("actor", who).containsEntry("target", "Event " + event.id());
        assertThat(line).containsEntry("outcome", "DONE");
        assertThat((LocalDateTime) toTime(line.get("at"))).isNotNull();
        assertThat((String) line.get("details")).contains("\"stage\"", "APPROVED", "CANCELLED", "停电");
    }

    @Test
    void whatWasGivenUpIsNotRecorded() {
        Event event = fixtures.openEvent(20);
        fixtures.signIn(Role.ORGANISER);
        nothingYet();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.cancel(event.id(), "停电");
            status.setRollbackOnly();
        });
        assertThat(lines()).noneMatch(line -> line.get("details").toString().contains("停电"));
    }

    @Test
    void namesAndPhonesAreMasked() {
        Event event = fixtures.openEvent(20);
        nothingYet();
        Registration registration = register(event);
        assertThat(lines()).isNotEmpty();
        assertThat(lines().toString())
                .contains("Registration " + registration.id())
                .contains("欧阳**")
                .doesNotContain("娜娜", "13912345678", "5678", registration.token(), registration.shortCode());
    }

    @Test
    void aLookAtPersonalDataIsRecorded() {
        Event event = fixtures.openEvent(20);
        Registration registration = register(event);
        String who = fixtures.signIn(Role.KEEPER, event.unitId()).username();
        nothingYet();
        assertThat(registrations.reveal(registration.id()).phone()).contains("139");
        Map<String, Object> line = only("RegistrationService.reveal");
        assertThat(line).containsEntry("actor", who).containsEntry("target", "Registration " + registration.id());
        assertThat(line.toString()).doesNotContain("娜娜", "13912345678");
    }

    @Test
    void aResidentsLookByTheCodeIsRecordedWithoutTheCode() {
        Registration registration = register(fixtures.openEvent(20));
        nothingYet();
        assertThat(own.see(registration.token()).name()).isEqualTo("欧阳娜娜");
        Map<String, Object> line = only("OwnRegistrationService.see");
        assertThat(line.get("details").toString()).contains("Registration " + registration.id());
        assertThat(line.toString()).doesNotContain("娜娜", registration.token(), registration.shortCode());
        nothingYet();
        own.takeAlong(registration.token(), "5678");
        assertThat(only("OwnRegistrationService.takeAlong").toString()).doesNotContain("13912345678");
    }

    @Test
    void aSuggestionsSlipIsRecordedAndNotForTheAuditor() {
        String code = suggestions.submit(
                new NewSuggestion("路灯", null, "", null, Category.ROADS, "欧阳娜娜", "", false, true, true), List.of());
        nothingYet();
        long id = ownSuggestion.see(code).suggestion().id();
        assertThat(only("OwnSuggestionService.see").get("details").toString()).contains("Suggestion " + id);
        fixtures.signIn(Role.ORGANISER);
        nothingYet();
        assertThat(inbox.slip(id)).isEqualTo(code);
        assertThat(only("InboxService.slip"))
                .containsEntry("target", "Suggestion " + id)
                .doesNotContainValue(code);
        fixtures.signIn(Role.AUDITOR);
        assertThatThrownBy(() -> inbox.slip(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusedAttemptsAreRecorded() {
        Event event = fixtures.openEvent(20);
        fixtures.signIn(Role.REVIEWER);
        nothingYet();
        assertThatThrownBy(() -> events.cancel(event.id(), "不该")).isInstanceOf(AccessDeniedException.class);
        assertThat(only("EventService.cancel")).containsEntry("outcome", "REFUSED");
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        nothingYet();
        assertThatThrownBy(() -> registrations.of(event.id())).isInstanceOf(NotYourUnit.class);
        assertThat(only("RegistrationService.of")).containsEntry("outcome", "REFUSED");
    }

    @Test
    void whatARuleDeclinedIsRecordedWithTheReason() {
        Event event = fixtures.openEvent(20);
        fixtures.signIn(Role.ORGANISER);
        events.cancel(event.id(), "停电");
        nothingYet();
        assertThatThrownBy(() -> events.cancel(event.id(), "又停电")).isInstanceOf(EventIsOver.class);
        Map<String, Object> line = only("EventService.cancel");
        assertThat(line).containsEntry("outcome", "DECLINED");
        assertThat(line.get("details").toString()).contains("EventIsOver");
    }

    @Test
    void aChangedListStandsThereToo() {
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        nothingYet();
        lecturers.save(new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                null,
                "",
                Set.of(),
                lecturer.languages(),
                List.of(),
                lecturer.state(),
                null));
        assertThat(only("LecturerService.save").get("details").toString()).contains("themeIds");
    }

    private Registration register(Event event) {
        SecurityContextHolder.clearContext();
        var person = new PersonToRegister("欧阳娜娜", "13912345678", false);
        return registrations
                .register(new RegisterRequest(event.id(), List.of(person), true, false, false))
                .getFirst();
    }

    private Map<String, Object> only(String action) {
        List<Map<String, Object>> found = lines().stream()
                .filter(line -> action.equals(line.get("action")))
                .toList();
        assertThat(found).as(lines().toString()).hasSize(1);
        return found.getFirst();
    }

    private List<Map<String, Object>> lines() {
        return database.queryForList("select * from audit_line where id > ? order by id", start);
    }

    private static Object toTime(Object at) {
        return at instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : at;
    }
}
