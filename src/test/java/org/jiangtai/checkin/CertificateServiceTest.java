package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jiangtai.event.Event;
import org.jiangtai.event.PastEvents;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.registration.PastPerson;
import org.jiangtai.registration.PastRegistrations;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.Source;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CertificateServiceTest {

    private static final Instant LAST_WEEK =
            Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS);

    @Autowired
    CertificateService certificates;

    @Autowired
    AttendanceService attendance;

    @Autowired
    PastEvents pastEvents;

    @Autowired
    PastRegistrations pastRegistrations;

    @Autowired
    PastEntries pastEntries;

    @Autowired
    RegistrationService registrations;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Fixtures fixtures;

    Event event;
    Event other;
    PastRegistrations.Stored came;
    PastRegistrations.Stored absent;

    @BeforeEach
    void anEventThatIsOver() {
        event = AsProgram.call(() -> pastEvents.store(fixtures.draft(fixtures.venue(), null, LAST_WEEK, 50), "记录", ""));
        other = AsProgram.call(() -> pastEvents.store(fixtures.draft(fixtures.venue(), null, LAST_WEEK, 50), "记录", ""));
        List<PastRegistrations.Stored> stored = AsProgram.call(
                () -> pastRegistrations.store(event.id(), List.of(List.of(person("王小明")), List.of(person("李四")))));
        came = stored.getFirst();
        absent = stored.getLast();
        AsProgram.run(() -> pastEntries.store(
                event.id(), List.of(new PastEntry(came.id(), EntryMethod.LIST, "正门", LAST_WEEK, LAST_WEEK, ""))));
    }

    @Test
    void whoWasThereGetsOneAndItsNumberIsChecked() {
        Certificate paper = certificates.byTicket(came.token());
        assertThat(paper.name()).isEqualTo("王小明");
        assertThat(paper.minutes()).isEqualTo(90);
        assertThat(certificates.byTicket(came.token()).code()).isEqualTo(paper.code());

        assertThat(certificates.check(paper.number().toLowerCase(java.util.Locale.ROOT)))
                .hasValueSatisfying(checked -> {
                    assertThat(checked.valid()).isTrue();
                    assertThat(checked.name()).isEqualTo("王**");
                });
        assertThat(certificates.check(paper.code().substring(1) + "A")).isEmpty();
        assertThat(certificates.check("")).isEmpty();
    }

    @Test
    void anEntryThatIsTakenBackMakesItInvalid() {
        Certificate paper = certificates.byTicket(came.token());
        long entry =
                AsProgram.call(() -> attendance.sheet(event.id())).getFirst().entryId();
        AsProgram.run(() -> attendance.undo(entry, "扫错了人"));

        assertThat(certificates.check(paper.code()).orElseThrow().valid()).isFalse();
        assertThatThrownBy(() -> certificates.byTicket(came.token())).isInstanceOf(NoCertificate.class);
    }

    @Test
    void whoWasAbsentGetsNoneAndNobodyBeforeTheEnd() {
        assertThatThrownBy(() -> certificates.byTicket(absent.token())).isInstanceOf(NoCertificate.class);
        assertThat(AsProgram.call(() -> attendance.sheet(event.id())))
                .extracting(AttendanceLine::state)
                .containsExactly(AttendanceState.PRESENT, AttendanceState.ABSENT);
        Event running = fixtures.runningEvent(5);
        assertThatThrownBy(() -> AsProgram.call(() -> certificates.ofAll(running.id())))
                .isInstanceOf(NoCertificate.class);
    }

    @Test
    void theDeskPrintsAllOfItsOwnEvents() {
        fixtures.signIn(Role.KEEPER, event.unitId());
        assertThat(certificates.ofAll(event.id())).extracting(Certificate::name).containsExactly("王小明");
        assertThat(certificates.of(came.id()).name()).isEqualTo("王小明");

        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> certificates.ofAll(event.id())).isInstanceOf(NotYourUnit.class);
        fixtures.signIn(Role.AUDITOR);
        assertThatThrownBy(() -> certificates.of(came.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void printingAllOnceMoreWaitsForNobody() throws Exception {
        AsProgram.call(() -> certificates.ofAll(event.id()));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(registrations.lockForEntry(came.id())).isPresent();
            var printed = CompletableFuture.supplyAsync(() -> AsProgram.call(() -> certificates.ofAll(event.id())));
            assertThat(printed.orTimeout(20, TimeUnit.SECONDS).join()).hasSize(1);
        });
    }

    @Test
    void whoWasLetInWithAnotherEventsTicketHasNoCertificateOfEither() {
        AsProgram.run(() -> pastEntries.store(
                other.id(), List.of(new PastEntry(absent.id(), EntryMethod.LIST, "正门", LAST_WEEK, LAST_WEEK, ""))));
        Registration ticket = registrations.find(absent.id()).orElseThrow();

        assertThat(certificates.isDue(ticket)).isFalse();
        assertThat(attendance.presentSince(event.id(), absent.id())).isEmpty();
        assertThatThrownBy(() -> AsProgram.call(() -> certificates.ofAll(other.id())))
                .isInstanceOf(NoCertificate.class);
    }

    private static PastPerson person(String name) {
        return new PastPerson(name, Fixtures.phone(), Source.SELF, LAST_WEEK, null);
    }
}
