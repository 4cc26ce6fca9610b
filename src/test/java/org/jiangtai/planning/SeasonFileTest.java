package org.jiangtai.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What is read of a season's file, and what is said of its cells. */
@DatabaseTest
class SeasonFileTest {

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
        day = LocalDate.of(2034, 1, 2).plusWeeks(DAYS.incrementAndGet());
        fixtures.signIn(Role.ORGANISER);
    }

    @Test
    void everyWrongCellIsNamedWithItsReason() throws IOException {
        SeasonPreview preview = imports.look(sheet(
                List.of("2031-02-30", "14:00-15:30", place(), topic.number(), "", "", "", ""),
                List.of(day, "15:30-14:00", place(), topic.number(), "", "", "", ""),
                List.of(day, "25:00", "没有的村", "", "没有的人", "", "", "128"),
                List.of("", "14:00", place(), topic.number(), "", "", "", "E999999999-0")));

        assertThat(keys(preview.rows().get(0))).containsExactly("invalid.day.gone");
        assertThat(keys(preview.rows().get(1))).containsExactly("planning.wrong.ends");
        assertThat(keys(preview.rows().get(2)))
                .containsExactlyInAnyOrder(
                        "planning.wrong.number",
                        "planning.wrong.noTime",
                        "planning.wrong.place",
                        "planning.wrong.lecturer",
                        "invalid.empty");
        assertThat(keys(preview.rows().get(3))).containsExactlyInAnyOrder("invalid.day.none", "planning.wrong.gone");
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
        assertThat(keys(preview.rows().get(1))).containsExactly("invalid.day.none");
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
}
