package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitDraft;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.TextSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class SuggestionImportTest {

    private static final String HEADINGS = "提出日期,建议内容,地点,村（社区）,类别,姓名,手机号,可以公开,活动编码,备注\n";
    private static final BatchHead KEPT = new BatchHead("村委会档案柜", true);

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionImport imports;

    @Autowired
    SuggestionImportExample example;

    @Autowired
    PaperBatchService batches;

    @Autowired
    UnitService units;

    @Autowired
    SuggestionRepository rows;

    @Autowired
    NoteRepository notes;

    @Autowired
    JdbcClient database;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aListBecomesSuggestionsWithACodeForEach() {
        Event event = fixtures.openEvent(10);
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        String lamp = "路灯坏了" + Fixtures.unique();
        ImportPreview preview = look("2026年11月2日," + lamp + ",村口," + unit.shortName() + ",道路出行,王小明,13800138000,是,"
                + "https://hall.example/suggest?event=" + event.code() + ",先打电话\n"
                + ",垃圾没人收" + Fixtures.unique() + ",,,,,,,,\n");
        assertThat(preview.rows()).extracting(ImportRow::fate).containsOnly(ImportFate.TAKEN);
        assertThat(rows.findSaid(List.of(PlainWords.print(lamp))))
                .as("nothing is saved yet")
                .isEmpty();

        ImportOutcome outcome = imports.save(new ImportRequest(preview.rows(), KEPT, true), done -> true);

        assertThat(outcome.saved()).isEqualTo(2);
        assertThat(outcome.refused()).isEmpty();
        List<BatchLine> lines = batches.lines(outcome.batchId());
        assertThat(lines).extracting(BatchLine::number).containsExactly(1, 2);
        assertThat(lines).extracting(BatchLine::name).containsExactly("王小明", "");
        SuggestionEntity first =
                rows.findByTrackingCode(lines.getFirst().trackingCode()).orElseThrow();
        assertThat(first.what).isEqualTo(lamp);
        assertThat(first.unitId).isEqualTo(unit.id());
        assertThat(first.eventId).isEqualTo(event.id());
        assertThat(first.category).isEqualTo(Category.ROADS);
        assertThat(first.mayPublish).isTrue();
        assertThat(first.consentVersion).isNotNull();
        assertThat(first.saidOn).hasToString("2026-11-02");
        assertThat(notes.findBySuggestionIdOrderById(first.id))
                .extracting(note -> note.text)
                .containsExactly("先打电话");
        SuggestionEntity second =
                rows.findByTrackingCode(lines.get(1).trackingCode()).orElseThrow();
        assertThat(second.anonymous).isTrue();
        assertThat(second.category).isEqualTo(Category.OTHER);
        assertThat(second.mayPublish).isFalse();
        assertThat(second.consentVersion).isNull();
    }

    @Test
    void everyFaultIsNamedAtItsColumn() {
        fixtures.signIn(Role.ORGANISER);
        ImportPreview preview = look("明天,路灯,,没有的村,修路,13,1380013,也许,zzzz9999," + "长".repeat(1001) + "\n"
                + "2999-01-01,,,,,,,,,\n"
                + ",\"" + "长".repeat(2001) + "\",,,,,,,,\n");
        assertThat(faults(preview.rows().get(0)))
                .containsEntry(SuggestionImportColumn.SAID_ON, "invalid.day.unread")
                .containsEntry(SuggestionImportColumn.UNIT, "suggestion.import.wrong.unit")
                .containsEntry(SuggestionImportColumn.CATEGORY, "suggestion.import.wrong.category")
                .containsEntry(SuggestionImportColumn.PHONE, "invalid.phone.mobile")
                .containsEntry(SuggestionImportColumn.MAY_PUBLISH, "suggestion.import.wrong.yes")
                .containsEntry(SuggestionImportColumn.EVENT, "suggestion.import.wrong.event")
                .containsEntry(SuggestionImportColumn.REMARK, "invalid.long");
        assertThat(preview.rows().get(0).number()).isEqualTo(2);
        assertThat(faults(preview.rows().get(1)))
                .containsEntry(SuggestionImportColumn.WHAT, "invalid.empty")
                .containsEntry(SuggestionImportColumn.SAID_ON, "invalid.day.far");
        assertThat(faults(preview.rows().get(2))).containsOnly(Map.entry(SuggestionImportColumn.WHAT, "invalid.long"));
        assertThatThrownBy(() -> imports.save(new ImportRequest(preview.rows(), KEPT, false), done -> true))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatTheSamePersonHasSaidIsNamedAndTakenOnlyIfSomebodySaysSo() {
        fixtures.signIn(Role.ORGANISER);
        String what = "桥栏杆松了" + Fixtures.unique();
        String list = "," + what + ",,,,王小明,13800138000,,,\n" + "," + what + "。 ,,,,小明,+86 138 0013 8000,,,\n" + ","
                + what + ",,,,李军,,,,\n" + "," + what + ",,,,,,,,\n" + "," + what + ",,,,,,,,\n";
        ImportPreview preview = look(list);
        assertThat(preview.rows())
                .extracting(ImportRow::fate)
                .containsExactly(
                        ImportFate.TAKEN, ImportFate.TWICE, ImportFate.TAKEN, ImportFate.TAKEN, ImportFate.TWICE);
        assertThat(preview.rows().get(1).like()).isEqualTo(2);
        assertThat(preview.rows().get(4).like()).isEqualTo(5);
        var request = new ImportRequest(preview.rows(), KEPT, false);
        assertThat(imports.save(request, done -> true).saved()).isEqualTo(3);

        ImportPreview again = look(list);
        assertThat(again.rows()).extracting(ImportRow::fate).containsOnly(ImportFate.ALREADY);
        assertThat(again.rows().getFirst().like()).isPositive();
        ImportOutcome secondTime = imports.save(request, done -> true);
        assertThat(secondTime.saved()).as("two people brought the same list").isZero();
        assertThat(secondTime.refused()).hasSize(3);

        ImportRow anyhow = again.rows().getFirst().with(RowChoice.ANYHOW);
        assertThat(imports.save(new ImportRequest(List.of(anyhow), KEPT, false), done -> true)
                        .saved())
                .isEqualTo(1);
        assertThat(preview.rows().get(2).with(RowChoice.LEFT_OUT).isTaken()).isFalse();
    }

    @Test
    void aListThatWasTidiedMeanwhileIsKnownAgain() {
        fixtures.signIn(Role.ORGANISER);
        String what = "桥栏杆松了ab" + Fixtures.unique();
        var first = new ImportRequest(look("," + what + ",,,,王小明,,,,\n").rows(), KEPT, false);
        assertThat(imports.save(first, done -> true).saved()).isEqualTo(1);
        List<ImportRow> again = look("," + what.replace("ab", "ＡＢ ") + "。,,,,王小明,,,,\n" + "," + what
                        + "吗？,,,,王小明,,,,\n")
                .rows();
        assertThat(again).extracting(ImportRow::fate).containsExactly(ImportFate.ALREADY, ImportFate.TAKEN);

        database.sql("update suggestion set words_print = null where what = ?")
                .param(what)
                .update();
        assertThat(look("," + what + ",,,,王小明,,,,\n").rows())
                .as("from before prints were kept")
                .extracting(ImportRow::fate)
                .containsExactly(ImportFate.ALREADY);
    }

    @Test
    void aRowFurtherUpIsNamedWithItsSheet() throws IOException {
        fixtures.signIn(Role.ORGANISER);
        String what = "桥栏杆松了" + Fixtures.unique();
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            for (String name : List.of("一月", "二月")) {
                var sheet = book.newWorksheet(name);
                sheet.value(0, 0, "建议内容");
                sheet.value(1, 0, what);
            }
        }
        ImportRow twice = imports.look(file.toByteArray()).rows().getLast();
        assertThat(twice.fate()).isEqualTo(ImportFate.TWICE);
        assertThat(twice.sheet()).isEqualTo("二月");
        assertThat(twice.likeSheet()).isEqualTo("一月");
        assertThat(twice.like()).isEqualTo(2);
    }

    @Test
    void aCellThatSaysNothingIsEmpty() {
        fixtures.signIn(Role.ORGANISER);
        for (String nothing : List.of("无", "-", "／", "没有")) {
            ImportRow row = look(",路灯坏了" + Fixtures.unique() + "," + nothing + ",,,王小明," + nothing + ",,,\n")
                    .rows()
                    .getFirst();
            assertThat(row.problems()).as(nothing).isEmpty();
            assertThat(row.typed().phone()).isEmpty();
            assertThat(row.typed().place()).isEmpty();
            assertThat(row.typed().name()).isEqualTo("王小明");
        }
    }

    @Test
    void aKeeperTakesDownForTheOwnUnitAndBelow() {
        Unit own = fixtures.unit();
        AsProgram.run(() -> units.save(new UnitDraft(own.id(), null, own.kind(), own.code(), own.name(), own.name())));
        Unit below = fixtures.unit(own.id());
        Unit other = fixtures.unit();
        fixtures.signIn(Role.KEEPER, own.id());
        ImportPreview preview = look(",甲" + Fixtures.unique() + ",,,,,,,,\n" + ",乙" + Fixtures.unique() + ",,"
                + below.code() + ",,,,,,\n" + ",丙" + Fixtures.unique() + ",," + other.name() + ",,,,,,\n");
        assertThat(preview.rows().get(0).typed().unitId()).isEqualTo(own.id());
        assertThat(preview.rows().get(1).fate()).isEqualTo(ImportFate.TAKEN);
        assertThat(faults(preview.rows().get(2)))
                .containsEntry(SuggestionImportColumn.UNIT, "invalid.suggestion.unit.own");

        long batch = imports.save(new ImportRequest(preview.rows(), KEPT, false), done -> true)
                .batchId();
        assertThat(batches.lines(batch)).hasSize(2);
        fixtures.signIn(Role.KEEPER, other.id());
        assertThatThrownBy(() -> batches.lines(batch)).isInstanceOf(org.jiangtai.place.NotYourUnit.class);
        fixtures.signIn(Role.ORGANISER);
        assertThat(batches.lines(batch)).hasSize(2);
        fixtures.signIn(Role.HANDLER, own.id());
        assertThatThrownBy(() -> imports.look(new byte[0])).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverLeftANameAgreedAndSomebodyKeepsThePaper() {
        fixtures.signIn(Role.ORGANISER);
        List<ImportRow> named =
                look(",路灯" + Fixtures.unique() + ",,,,王小明,,,,\n").rows();
        assertRefused(named, new BatchHead("村委会", false), "consent");
        assertRefused(named, new BatchHead(" ", true), "papers");
        List<ImportRow> unknown =
                look(",路灯" + Fixtures.unique() + ",,,,匿名,,,,\n").rows();
        assertThat(imports.save(new ImportRequest(unknown, new BatchHead("", false), true), done -> true)
                        .saved())
                .isEqualTo(1);
    }

    @Test
    void aLongListIsSavedInPartsAndCanBeStopped() {
        fixtures.signIn(Role.ORGANISER);
        long n = Fixtures.unique();
        String list = IntStream.range(0, 250)
                .mapToObj(i -> ",第" + i + "条" + n + ",,,,,,,,\n")
                .collect(Collectors.joining());
        ImportPreview preview = look(list);
        ImportOutcome stopped = imports.save(new ImportRequest(preview.rows(), KEPT, false), done -> done < 200);
        assertThat(stopped.saved()).isEqualTo(200);
        assertThat(stopped.left()).isEqualTo(50);
        ImportOutcome rest = imports.save(new ImportRequest(look(list).rows(), KEPT, false), done -> true);
        assertThat(rest.saved()).as("what is here already is known").isEqualTo(50);
    }

    @Test
    void whateverPeopleWriteComesOutAsTheyMeantIt() throws IOException {
        fixtures.signIn(Role.ORGANISER);
        List<TextSamples.Sample> samples = TextSamples.texts();
        List<TextSamples.Sample> names = TextSamples.names();
        var file = new ByteArrayOutputStream();
        var columns = List.of(
                new XlsxTable.Column<Integer>(
                        "建议内容", i -> i + samples.get(i % samples.size()).typed()),
                new XlsxTable.Column<Integer>(
                        "姓名", i -> names.get(i % names.size()).typed()));
        new XlsxTable<>(columns).write("表", Stream.iterate(0, i -> i + 1).limit(names.size()), file);
        List<ImportRow> read = imports.look(file.toByteArray()).rows();
        assertThat(read).extracting(ImportRow::problems).containsOnly(List.of());
        long batch = imports.save(new ImportRequest(anyhow(read), KEPT, false), done -> true)
                .batchId();
        List<BatchLine> lines = batches.lines(batch);
        for (int i = 0; i < names.size(); i++) {
            assertThat(lines.get(i).what())
                    .isEqualTo(i + samples.get(i % samples.size()).kept());
            assertThat(lines.get(i).name()).isEqualTo(names.get(i).kept());
        }
    }

    @Test
    void theTemplateIsReadAsItIs() throws IOException {
        fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        var file = new ByteArrayOutputStream();
        example.write(file);
        ImportPreview preview = imports.look(file.toByteArray());
        assertThat(preview.ignored()).isEmpty();
        assertThat(preview.rows()).hasSize(2).extracting(ImportRow::problems).containsOnly(List.of());
    }

    @Test
    void aListWithoutSuggestionsIsToldSo() {
        fixtures.signIn(Role.ORGANISER);
        for (String text : List.of("姓名,电话\n王某,1\n", HEADINGS, "随便写的")) {
            assertThatThrownBy(() -> imports.look(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(NoSuggestionsInList.class);
        }
    }

    private static List<ImportRow> anyhow(List<ImportRow> rows) {
        return rows.stream()
                .map(row -> row.status() == RowStatus.FINE ? row : row.with(RowChoice.ANYHOW))
                .toList();
    }

    private void assertRefused(List<ImportRow> list, BatchHead head, String field) {
        assertThatThrownBy(() -> imports.save(new ImportRequest(list, head, true), done -> true))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private ImportPreview look(String lines) {
        return imports.look((HEADINGS + lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<SuggestionImportColumn, String> faults(ImportRow row) {
        return row.problems().stream()
                .collect(Collectors.toMap(
                        ImportRow.Problem::column, problem -> problem.reason().messageKey()));
    }
}
