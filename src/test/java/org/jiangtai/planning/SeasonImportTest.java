package org.jiangtai.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hibernate.SessionFactory;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SeasonImportTest {

    private static final AtomicInteger DAYS = new AtomicInteger();

    private static final List<String> HEADINGS = List.of("日期", "时间", "地点", "课题", "宣讲员", "联系人", "备注", "编号");

    @Autowired
    DissolutionService ends;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SeasonImport imports;

    @Autowired
    SeasonExport export;

    @Autowired
    EventService events;

    @Autowired
    UnitService units;

    @Autowired
    LecturerService lecturers;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    Moments moments;

    private Venue venue;

    private Lecturer lecturer;

    private Topic topic;

    private LocalDate day;

    @BeforeEach
    void anOrganiserWithAHallALecturerAndATopic() {
        venue = fixtures.venue();
        lecturer = fixtures.lecturer();
        topic = fixtures.topic();
        // A Monday of its own far ahead, so that tests do not see each other's events.
        day = LocalDate.of(2031, 1, 6).plusWeeks(DAYS.incrementAndGet());
        fixtures.signIn(Role.ORGANISER);
    }

    @Test
    void aNewRowBecomesADraftWithEverythingThatItSays() throws IOException {
        SeasonPreview preview = imports.look(sheet(row(day, "下午2点至3点半", "张三", "带投影", "")));

        assertThat(preview.rows()).first().satisfies(row -> {
            assertThat(row.problems()).isEmpty();
            assertThat(row.status()).isEqualTo(SeasonRowStatus.NEW);
        });
        assertThat(planned()).as("nothing is saved by looking").isEmpty();
        SeasonResult result = imports.take(preview, false, "测试");

        assertThat(result.made()).isEqualTo(1);
        assertThat(planned()).singleElement().satisfies(event -> {
            assertThat(moments.minute(event.startsAt())).isEqualTo(day + " 14:00");
            assertThat(moments.minute(event.endsAt())).isEqualTo(day + " 15:30");
            assertThat(event.venueId()).isEqualTo(venue.id());
            assertThat(event.topicId()).isEqualTo(topic.id());
            assertThat(event.lecturerId()).isEqualTo(lecturer.id());
            assertThat(event.notes().contactName()).isEqualTo("张三");
            assertThat(event.notes().remark()).isEqualTo("带投影");
            assertThat(event.isPublic()).isFalse();
        });
    }

    @Test
    void whatIsTakenOutAndBroughtBackIsUnchanged() throws IOException {
        event(9);
        event(14);

        SeasonPreview preview = imports.look(taken(export.lines(day, day)));

        assertThat(preview.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.problems()).isEmpty();
            assertThat(row.status()).isEqualTo(SeasonRowStatus.UNCHANGED);
        });
        assertThatThrownBy(() -> imports.take(preview, false, "")).isInstanceOf(NothingToTake.class);
    }

    @Test
    void aChangedCellIsNamedWithOldAndNewAndNothingElseChanges() throws IOException {
        Event event = event(9);
        SeasonPreview preview = imports.look(sheet(row(
                day.plusDays(1), "10:00-11:00", "李四", "", SeasonNumber.of(event).toString())));

        assertThat(preview.rows().getFirst().changes())
                .extracting(SeasonRow.Change::column, SeasonRow.Change::before, SeasonRow.Change::after)
                .contains(
                        tuple(
                                SeasonImportColumn.DATE,
                                day.toString(),
                                day.plusDays(1).toString()),
                        tuple(SeasonImportColumn.TIME, "09:00-10:30", "10:00-11:00"),
                        tuple(SeasonImportColumn.CONTACT, "", "李四"));
        imports.take(preview, false, "测试");

        Event after = events.require(event.id());
        assertThat(moments.minute(after.startsAt())).isEqualTo(day.plusDays(1) + " 10:00");
        assertThat(after.code()).isEqualTo(event.code());
        assertThat(after.capacity()).isEqualTo(event.capacity());
    }

    @Test
    void anEventThatSomebodyChangedSinceIsReportedAndNotOverwritten() throws IOException {
        Event event = event(9);
        String number = SeasonNumber.of(event).toString();
        events.save(EventDraft.of(event).at(at(16), at(17)), "测试");

        SeasonPreview preview = imports.look(sheet(row(day, "10:00-11:00", "", "", number)));

        assertThat(preview.rows().getFirst().status()).isEqualTo(SeasonRowStatus.OUTDATED);
        assertThatThrownBy(() -> imports.take(preview, false, "测试")).isInstanceOf(SeasonRowsWrong.class);
        assertThatThrownBy(() -> imports.take(preview, true, "测试")).isInstanceOf(NothingToTake.class);
        assertThat(events.require(event.id()).startsAt()).isEqualTo(at(16));
    }

    @Test
    void whoChangesAnEventBetweenTheLookAndTheConfirmationIsNotOverwrittenEither() throws IOException {
        Event event = event(9);
        SeasonPreview preview = imports.look(
                sheet(row(day, "10:00-11:00", "", "", SeasonNumber.of(event).toString())));
        events.save(EventDraft.of(event).at(at(16), at(17)), "测试");

        assertThatThrownBy(() -> imports.take(preview, false, "测试"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(imports.lookAgain(preview).rows().getFirst().status()).isEqualTo(SeasonRowStatus.OUTDATED);
    }

    @Test
    void rowsClashWithEachOtherAndNothingIsHalfSaved() throws IOException {
        SeasonPreview preview = imports.look(sheet(
                row(day, "14:00-15:30", "", "", ""),
                row(day, "14:00-15:30", "", "", ""),
                row(day.plusDays(2), "14:00-15:30", "", "", "")));

        assertThat(preview.rows()).extracting(SeasonRow::isBlocked).containsExactly(true, true, false);
        assertThatThrownBy(() -> imports.take(preview, false, "测试")).isInstanceOf(SeasonRowsWrong.class);
        assertThat(planned()).isEmpty();

        SeasonResult result = imports.take(preview, true, "测试");
        assertThat(result).isEqualTo(new SeasonResult(1, 0, 2));
        assertThat(planned()).hasSize(1);
    }

    @Test
    void rowsThatSwapTheirTimesDoNotClash() throws IOException {
        Event first = event(9);
        Event second = event(14);

        SeasonPreview preview = imports.look(sheet(
                row(day, "14:00-15:30", "", "", SeasonNumber.of(first).toString()),
                row(day, "9:00-10:30", "", "", SeasonNumber.of(second).toString())));

        assertThat(preview.rows()).noneMatch(SeasonRow::isBlocked);
        imports.take(preview, false, "测试");
        assertThat(events.require(first.id()).startsAt()).isEqualTo(at(14));
        assertThat(events.require(second.id()).startsAt()).isEqualTo(at(9));
    }

    @Test
    void whatTheFileDoesNotNameStaysAndIsListed() throws IOException {
        Event event = event(9);

        SeasonPreview preview = imports.look(sheet(row(day, "14:00", "", "", "")));

        assertThat(preview.rows()).last().satisfies(row -> {
            assertThat(row.status()).isEqualTo(SeasonRowStatus.MISSING);
            assertThat(row.eventId()).isEqualTo(event.id());
        });
        imports.take(preview, false, "测试");
        assertThat(events.require(event.id())).isNotNull();
    }

    @Test
    void aColumnThatTheFileDoesNotHaveLeavesWhatIsPlanned() throws IOException {
        Event event = event(9);

        SeasonPreview preview = imports.look(workbook(
                List.of("编号", "日期", "时间", "地点", "课题", "天气"),
                List.of(SeasonNumber.of(event).toString(), day, "9:00-10:30", place(), event.title(), "晴")));

        assertThat(preview.rows().getFirst().status()).isEqualTo(SeasonRowStatus.UNCHANGED);
        assertThat(preview.ignored()).containsExactly("天气");
    }

    @Test
    void manyRowsTakeAsManyStatementsAsFew() throws IOException {
        List<?>[] few = {row(day, "9:00-10:00", "", "", ""), row(day.plusDays(1), "9:00-10:00", "", "", "")};
        List<?>[] many = new List<?>[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = row(day.plusDays(i), "9:00-10:00", "", "", "");
        }
        byte[] small = sheet(few);
        byte[] large = sheet(many);
        long first = statements(small);

        assertThat(statements(large)).isEqualTo(first);
        assertThat(first).isLessThan(30);
    }

    private long statements(byte[] file) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        imports.look(file);
        return statistics.getPrepareStatementCount() - before;
    }

    @Test
    void nothingNewIsPlannedInAVillageThatIsNoMoreAndWhatIsThereIsUnchanged() throws IOException {
        event(9);
        var file = sheet(row(day, "下午2点至3点半", "", "", ""));
        byte[] kept = taken(export.lines(day, day));
        AsProgram.run(() -> ends.dissolve(venue.unitId(), null));

        assertThat(imports.look(file).rows())
                .first()
                .satisfies(row -> assertThat(row.problems())
                        .extracting(problem -> problem.reason().messageKey())
                        .containsExactly("invalid.venue.gone"));
        assertThat(imports.look(kept).rows()).extracting(SeasonRow::status).containsExactly(SeasonRowStatus.UNCHANGED);
    }

    @Test
    void onlyAnOrganiserTakesAFileIn() {
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());

        assertThatThrownBy(() -> imports.look(new byte[0])).isInstanceOf(AccessDeniedException.class);
    }

    private List<Object> row(LocalDate date, String time, String contact, String remark, String number) {
        return List.of(date, time, place(), topic.number(), lecturerName(), contact, remark, number);
    }

    /** With the unit, because other tests' lecturers may have the same name. */
    private String lecturerName() {
        return lecturer.name() + "（"
                + units.find(lecturer.unitId()).orElseThrow().shortName() + "）";
    }

    private String place() {
        return venue.unitName() + " " + venue.name();
    }

    private Instant at(int hour) {
        return moments.instant(day.atTime(hour, 0));
    }

    private Event event(int hour) {
        EventDraft draft = fixtures.draft(venue, lecturer, at(hour), 50);
        var ofTopic = new EventDraft(
                null,
                0,
                draft.kind(),
                topic.title(),
                "",
                topic.id(),
                lecturer.id(),
                venue.id(),
                draft.language(),
                draft.startsAt(),
                draft.startsAt().plus(90, ChronoUnit.MINUTES),
                null,
                null,
                50);
        return events.save(ofTopic, "测试");
    }

    private List<Event> planned() {
        return events.between(
                moments.instant(day.atStartOfDay()),
                moments.instant(day.plusDays(4).atStartOfDay()));
    }

    private static byte[] sheet(List<?>... rows) throws IOException {
        return workbook(HEADINGS, rows);
    }

    private static byte[] workbook(List<String> headings, List<?>... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("宣讲安排");
            fill(sheet, 0, headings);
            for (int i = 0; i < rows.length; i++) {
                fill(sheet, i + 1, rows[i]);
            }
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy/m/d").set();
            } else {
                sheet.value(row, column, cells.get(column).toString());
            }
        }
    }

    private static byte[] taken(List<SeasonExport.Line> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = Arrays.stream(SeasonImportColumn.values())
                .map(column -> new XlsxTable.Column<SeasonExport.Line>(
                        HEADINGS.get(column.ordinal()), line -> line.value(column), column.width()))
                .toList();
        new XlsxTable<>(columns).write("宣讲安排", lines.stream(), out);
        return out.toByteArray();
    }
}
