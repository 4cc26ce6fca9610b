package org.jiangtai.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hibernate.SessionFactory;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.SheetTooLarge;
import org.jiangtai.shared.SheetUnreadable;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class SeasonImportTest {

    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final List<String> HEADINGS = List.of("日期", "时间", "地点", "课题", "宣讲员", "联系人", "备注", "编号");

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

    @TempDir
    Path folder;

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
    void everyWrongCellIsNamedWithItsReason() throws IOException {
        SeasonPreview preview = imports.look(sheet(
                List.of("2031-02-30", "14:00-15:30", place(), topic.number(), "", "", "", ""),
                List.of(day, "15:30-14:00", place(), topic.number(), "", "", "", ""),
                List.of(day, "25:00", "没有的村", "", "没有的人", "", "", "128"),
                List.of("", "14:00", place(), topic.number(), "", "", "", "E999999999-0")));

        assertThat(keys(preview.rows().get(0))).containsExactly("planning.wrong.noDay");
        assertThat(keys(preview.rows().get(1))).containsExactly("planning.wrong.ends");
        assertThat(keys(preview.rows().get(2)))
                .containsExactlyInAnyOrder(
                        "planning.wrong.number",
                        "planning.wrong.noTime",
                        "planning.wrong.place",
                        "planning.wrong.lecturer",
                        "invalid.empty");
        assertThat(keys(preview.rows().get(3)))
                .containsExactlyInAnyOrder("planning.wrong.noDate", "planning.wrong.gone");
        assertThat(preview.rows()).filteredOn(row -> row.number() > 0).allMatch(SeasonRow::isHindrance);
    }

    @Test
    void aUnitWithTwoHallsIsAmbiguousUntilTheHallIsNamed() throws IOException {
        Unit unit = fixtures.unit();
        Venue hall = fixtures.venue(unit, 50);
        fixtures.venue(unit, 60);
        fixtures.signIn(Role.ORGANISER);

        SeasonPreview preview = imports.look(sheet(
                List.of(day, "9:00", unit.name(), "读书会", "", "", "", ""),
                List.of(day, "9:00", unit.name() + "　" + hall.name(), "读书会", "", "", "", "")));

        assertThat(keys(preview.rows().get(0))).containsExactly("planning.wrong.places");
        assertThat(preview.rows().get(1).problems()).isEmpty();
        assertThat(preview.rows().get(1).ownTitle()).as("not on the menu").isTrue();
    }

    @Test
    void twoLecturersOfANameAreToldApartByTheirUnit() throws IOException {
        String name = "欧阳" + new String(Character.toChars('一' + (int) (Fixtures.unique() % 5_000)));
        Lecturer one = lecturerCalled(name);
        Lecturer other = lecturerCalled(name);
        String unit = units.find(other.unitId()).orElseThrow().shortName();

        SeasonPreview preview = imports.look(sheet(
                List.of(day, "9:00", place(), topic.number(), name, "", "", ""),
                List.of(day.plusDays(1), "9:00", place(), topic.number(), name + "（" + unit + "）", "", "", "")));

        assertThat(keys(preview.rows().get(0))).containsExactly("planning.wrong.lecturers");
        assertThat(preview.rows().get(1).problems()).isEmpty();
        assertThat(preview.rows().get(1).draft().lecturerId())
                .isEqualTo(other.id())
                .isNotEqualTo(one.id());
        imports.take(preview, true, "测试");
        assertThat(export.lines(day, day.plusDays(1)))
                .extracting(line -> line.value(SeasonImportColumn.LECTURER))
                .containsExactly(name + " (" + unit + ")");
    }

    private Lecturer lecturerCalled(String name) {
        Lecturer made = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        return lecturers.save(new LecturerDraft(
                made.id(),
                name,
                made.unitId(),
                null,
                made.introduction(),
                made.themeIds(),
                made.languages(),
                made.daysOff(),
                made.state(),
                made.accountId()));
    }

    @Test
    void theSameNumberTwiceIsWrong() throws IOException {
        String number = SeasonNumber.of(event(9)).toString();

        SeasonPreview preview =
                imports.look(sheet(row(day, "9:00-10:30", "", "", number), row(day, "14:00", "", "", number)));

        assertThat(keys(preview.rows().get(1))).containsExactly("planning.wrong.double");
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
    void aFormulasResultIsRead() throws IOException {
        byte[] file = sheet(row(day, "9:00-10:00", "", "", ""), row(day.plusDays(1), "9:00-10:00", "", "", ""));
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day.plusDays(1));

        SeasonPreview preview = imports.look(withFormula(file, "<v>" + serial, "<f>A2+1</f><v>" + serial));

        assertThat(preview.rows().get(1).problems()).isEmpty();
        assertThat(preview.rows().get(1).cell(SeasonImportColumn.DATE))
                .isEqualTo(day.plusDays(1).toString());
    }

    /** As a spreadsheet program writes a formula: beside it the result that it had. */
    private byte[] withFormula(byte[] file, String before, String after) throws IOException {
        Path path = Files.write(folder.resolve("formula.xlsx"), file);
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
            Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
            String text = Files.readString(sheet);
            assertThat(text).contains(before);
            Files.writeString(sheet, text.replace(before, after));
        }
        return Files.readAllBytes(path);
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
    void aMergedCellIsSaidToBeEmpty() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("三月");
            fill(sheet, 0, HEADINGS);
            fill(sheet, 1, row(day, "9:00-10:00", "", "", ""));
            fill(sheet, 2, row(day, "14:00-15:00", "", "", ""));
            sheet.value(2, 0, "");
            sheet.range(1, 0, 2, 0).merge();
        }
        SeasonPreview preview = imports.look(out.toByteArray());

        assertThat(preview.rows().get(0).problems()).isEmpty();
        assertThat(keys(preview.rows().get(1))).containsExactly("planning.wrong.noDate");
    }

    @Test
    void filesThatAreNoSeasonAreRefusedEachInItsSentence() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> imports.look(zip.toByteArray())).isInstanceOf(SheetUnreadable.class);
        assertThatThrownBy(() -> imports.look(new byte[0]))
                .isInstanceOfAny(SheetUnreadable.class, NoSeasonHeadings.class);
        assertThatThrownBy(() -> imports.look("姓名,电话\n王某,1\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NoSeasonHeadings.class);
        List<?>[] many = new List<?>[20_000];
        Arrays.fill(many, row(day, "9:00", "", "", ""));
        assertThatThrownBy(() -> imports.look(workbook(HEADINGS, many))).isInstanceOf(SheetTooLarge.class);
    }

    @Test
    void aCsvFileIsReadToo() {
        String csv = "日期,时间,地点,课题\n" + day + ",9:00," + place() + "," + topic.number() + "\n";

        SeasonPreview preview = imports.look(csv.getBytes(StandardCharsets.UTF_8));

        assertThat(preview.rows().getFirst().problems()).isEmpty();
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

    private static List<String> keys(SeasonRow row) {
        return row.problems().stream().map(each -> each.reason().messageKey()).toList();
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
