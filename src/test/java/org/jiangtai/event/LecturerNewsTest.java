package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.notification.Message;
import org.jiangtai.notification.Messenger;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The class is asked directly, with a messenger of its own; that it hears of releases at all is the framework's. */
@DatabaseTest
class LecturerNewsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private EventService events;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private LecturerService lecturers;

    @Autowired
    private EventRepository rows;

    @Autowired
    private ReleaseRepository releaseRows;

    @Autowired
    private ReleasedRepository releasedRows;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private Moments moments;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private java.time.Clock clock;

    private final List<Message> sent = new CopyOnWriteArrayList<>();
    private LecturerNews news;

    @BeforeEach
    void listen() {
        Messenger messenger = sent::add;
        news = new LecturerNews(releases, events, lecturers, messenger, moments, database, transactions, clock);
    }

    @Test
    void eachIsToldOnceForAReleaseHoweverManyEventsChangedAndHoweverOftenTheNewsComes() {
        Lecturer one = fixtures.lecturer();
        Lecturer other = fixtures.lecturer();
        ReleaseMade made = release(draft(one, 9), draft(one, 12), draft(one, 15), draft(other, 9));

        news.on(made);
        news.on(made);

        assertThat(sent).hasSize(2);
        assertThat(sent).extracting(Message::templateKey).containsExactlyInAnyOrder("sms.trips", "sms.tripNew");
        assertThat(sent)
                .filteredOn(message -> message.templateKey().equals("sms.trips"))
                .singleElement()
                .satisfies(message -> assertThat(message.values().getFirst()).isEqualTo("3"));
    }

    @Test
    void aMessageCarriesNoTitle() {
        Lecturer one = fixtures.lecturer();
        EventDraft draft = draft(one, 9);
        ReleaseMade made = release(draft);
        news.on(made);
        assertThat(sent)
                .singleElement()
                .satisfies(message -> assertThat(message.values()).noneMatch(value -> value.contains(draft.title())));
    }

    @Test
    void aCancellationIsToldAtOnceAndNotAgainWithARelease() {
        Lecturer one = fixtures.lecturer();
        release(draft(one, 9));
        Event event = AsProgram.call(() -> events.between(
                        fixtures.tomorrowAt(0), fixtures.tomorrowAt(0).plus(Duration.ofDays(1))))
                .stream()
                .filter(each -> each.lecturerId() != null && each.lecturerId() == one.id())
                .findFirst()
                .orElseThrow();
        AsProgram.run(() -> events.cancel(event.id(), "停电"));

        news.on(new EventCancelled(event.id()));

        assertThat(sent)
                .singleElement()
                .satisfies(message -> assertThat(message.templateKey()).isEqualTo("sms.tripCancelled"));
        int number =
                AsProgram.call(() -> releases.make(List.of(event.id()), "")).number();
        news.on(new ReleaseMade(number));
        assertThat(sent).hasSize(1);
    }

    private EventDraft draft(Lecturer lecturer, int hour) {
        return fixtures.draft(fixtures.venue(), lecturer, fixtures.tomorrowAt(hour), 50);
    }

    private ReleaseMade release(EventDraft... drafts) {
        List<Long> ids = new java.util.ArrayList<>();
        for (EventDraft draft : drafts) {
            ids.add(AsProgram.call(() -> events.save(draft, "测试")).id());
        }
        // Nobody else hears of this release, so that only the class under test tells of it.
        var announcer = new Announcer(rows, releaseRows, releasedRows, current, unheard -> {}, clock);
        var transaction = new org.springframework.transaction.support.TransactionTemplate(transactions);
        Integer number = transaction.execute(status -> {
            rows.findAllById(ids).forEach(row -> row.stage = EventStage.APPROVED);
            rows.flush();
            return announcer.announce(ids, "").orElseThrow();
        });
        assertThat(number).isNotNull();
        return new ReleaseMade(number == null ? 0 : number);
    }
}
