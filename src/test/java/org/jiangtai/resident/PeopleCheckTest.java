package org.jiangtai.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.testing.TextSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeopleCheckTest {

    private static final String PHONE = "13800138000";
    private static final String OTHER = "13900000001";

    @Test
    void theSameNameOnTheSamePhoneIsThereTwiceHoweverItIsWritten() {
        List<CheckedRow> rows = look(List.of(), row(1, "买买提·吐尔逊", PHONE), row(2, " 买买提•吐尔逊 ", "138-0013-8000"));

        assertThat(rows).extracting(CheckedRow::status).containsExactly(PersonStatus.FINE, PersonStatus.TWICE);
        assertThat(rows.getLast().like()).isEqualTo(1);
        assertThat(rows).extracting(CheckedRow::isTaken).containsExactly(true, false);
    }

    @Test
    void twoOfOneFamilyOnOnePhoneAreTwo() {
        assertThat(look(List.of(), row(1, "王一", PHONE), row(2, "王二", PHONE))).allMatch(CheckedRow::isTaken);
    }

    @Test
    void theSameNameOnAnotherPhoneIsAsked() {
        List<CheckedRow> rows = look(List.of(), row(1, "王一", PHONE), row(2, "王一", OTHER), row(3, "王一", ""));

        assertThat(rows)
                .extracting(CheckedRow::status)
                .containsExactly(PersonStatus.FINE, PersonStatus.SAME_NAME, PersonStatus.SAME_NAME);
        assertThat(rows).extracting(CheckedRow::isOpen).containsExactly(false, true, true);
        assertThat(rows.get(1).isTaken()).isFalse();
    }

    @Test
    void whoIsDownAlreadyIsNotTakenAgain() {
        List<KnownPerson> known = List.of(
                new KnownPerson("王一", "old-" + PHONE, false),
                new KnownPerson("王二", null, true),
                new KnownPerson("王三", null, false),
                new KnownPerson("王四", "new-" + OTHER, false));

        List<CheckedRow> rows =
                look(known, row(1, "王一", PHONE), row(2, "王二", ""), row(3, "王三", ""), row(4, "王四", PHONE));

        assertThat(rows)
                .extracting(CheckedRow::status)
                .containsExactly(
                        PersonStatus.ALREADY, PersonStatus.ALREADY, PersonStatus.SAME_NAME, PersonStatus.SAME_NAME);
    }

    @Test
    void whoeverKnowsThemSaysThatItIsAnotherPerson() {
        List<CheckedRow> rows = look(
                List.of(),
                row(1, "王一", PHONE),
                row(2, "王一", PHONE).with(RowChoice.ANOTHER),
                row(3, "王一", OTHER).with(RowChoice.ANOTHER),
                row(4, "王五", "").with(RowChoice.LEFT_OUT));

        assertThat(rows).extracting(CheckedRow::isTaken).containsExactly(true, true, true, false);
        assertThat(rows).extracting(CheckedRow::isAnother).containsExactly(false, true, false, false);
        assertThat(rows)
                .extracting(CheckedRow::fate)
                .containsExactly(RowFate.TAKEN, RowFate.ANOTHER, RowFate.ANOTHER, RowFate.LEFT_OUT);
    }

    @Test
    void aLineThatIsLeftOutMakesNoOtherADouble() {
        assertThat(look(List.of(), row(1, "王一", PHONE).with(RowChoice.LEFT_OUT), row(2, "王一", PHONE))
                        .getLast()
                        .status())
                .isEqualTo(PersonStatus.FINE);
    }

    @Test
    void aWrongLineSaysWhichCellAndWhy() {
        List<CheckedRow> rows = look(List.of(), row(1, "", "12345"), row(2, "王二", "１３８００１３８０００"));

        assertThat(rows.getFirst().problems())
                .extracting(CheckedRow.Problem::column)
                .containsExactly(PersonImportColumn.NAME, PersonImportColumn.PHONE);
        assertThat(rows.getFirst().problems())
                .extracting(problem -> problem.reason().messageKey())
                .containsExactly("invalid.name.empty", "invalid.phone.mobile");
        assertThat(rows.getLast().status()).isEqualTo(PersonStatus.FINE);
    }

    @ParameterizedTest
    @MethodSource("noNames")
    void whatIsNoNameIsWrong(String typed) {
        assertThat(look(List.of(), row(1, typed, "")).getFirst().status()).isEqualTo(PersonStatus.WRONG);
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsANameIsTakenAndFoundAgain(TextSamples.Sample sample) {
        assertThat(look(List.of(new KnownPerson(sample.kept(), null, true)), row(1, sample.typed(), ""))
                        .getFirst()
                        .status())
                .isEqualTo(PersonStatus.ALREADY);
    }

    static List<String> noNames() {
        return TextSamples.noNames();
    }

    static List<TextSamples.Sample> names() {
        return TextSamples.names();
    }

    private static List<CheckedRow> look(List<KnownPerson> known, PersonRow... rows) {
        return new PeopleCheck(PeopleCheckTest::hashes, known).look(List.of(rows));
    }

    /** As if two keys were in use. */
    private static List<String> hashes(PhoneNumber phone) {
        return List.of("new-" + phone.national(), "old-" + phone.national());
    }

    private static PersonRow row(int number, String name, String phone) {
        return new PersonRow(number, number, name, phone, "", false, RowChoice.NONE);
    }
}
