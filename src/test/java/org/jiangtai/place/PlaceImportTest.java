package org.jiangtai.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.SheetUnreadable;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PlaceImportTest {

    private static final String UNITS = "单位代码,单位名称,简称,类型,上级代码\n";
    private static final String VENUES = "单位代码,场地名称,地址,座位数,开门时间,关门时间,设备\n";

    @Autowired
    private DissolutionService ends;

    @Autowired
    private PlaceImport places;

    @Autowired
    private ImportExample example;

    @Autowired
    private UnitService units;

    @Autowired
    private VenueService venues;

    @Autowired
    private Fixtures fixtures;

    private String code;

    @BeforeEach
    void anOrganiserIsSignedIn() {
        fixtures.signIn(Role.ORGANISER);
        code = "I" + Fixtures.unique();
    }

    @Test
    void nothingIsSavedBeforeItIsConfirmed() {
        ImportPreview preview = look(UNITS + code + ",大路村委会,大路村,村,\n");
        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(ImportStatus.NEW);
            assertThat(row.number()).isEqualTo(2);
        });
        assertThat(units.findByCode(code)).isEmpty();

        assertThat(places.save(preview)).isEqualTo(new ImportResult(1, 0, 0, 0, 0));
        assertThat(units.findByCode(code)).get().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("大路村委会");
            assertThat(unit.shortName()).isEqualTo("大路村");
            assertThat(unit.kind()).isEqualTo(UnitKind.VILLAGE);
        });
    }

    @Test
    void theSameFileAgainChangesNothingAndAChangedCellIsNamed() {
        String file = UNITS + code + ",大路村委会,大路村,村,\n";
        places.save(look(file));
        assertThat(look(file).rows()).extracting(ImportRow::status).containsExactly(ImportStatus.UNCHANGED);

        ImportPreview changed = look(file.replace("大路村委会", "大路社区居委会").replace(",村,", ",社区,"));
        assertThat(changed.rows().getFirst().changes())
                .containsExactly(
                        new ImportRow.Change(ImportColumn.UNIT_NAME, "大路村委会", "大路社区居委会"),
                        new ImportRow.Change(ImportColumn.KIND, "VILLAGE", "COMMUNITY"));
        assertThat(places.save(changed)).isEqualTo(new ImportResult(0, 1, 0, 0, 0));
        assertThat(units.findByCode(code).orElseThrow().kind()).isEqualTo(UnitKind.COMMUNITY);
    }

    @Test
    void aParentMayStandBelowItsChildInTheSameFile() {
        places.save(look(
                UNITS + code + "c,小组,,部门," + code + "b\n" + code + "b,村委会,,村," + code + "\n" + code + ",街道办,,街道,\n"));
        Unit top = units.findByCode(code).orElseThrow();
        Unit lowest = units.findByCode(code + "c").orElseThrow();
        assertThat(lowest.isWithin(top)).isTrue();
        assertThat(lowest.path().chars().filter(c -> c == '/').count()).isEqualTo(4);
        assertThat(lowest.shortName()).isEqualTo("小组");
    }

    @Test
    void everyWrongCellIsNamedAndTheRightRowsAreTaken() {
        ImportPreview preview = look(UNITS + code + ",好村,,村,\n" + code + "x,,," + "衙门,没有\n" + ",无码村,,村,\n" + code + "y,"
                + "长".repeat(81) + ",,村,\n");
        assertThat(preview.rows())
                .extracting(ImportRow::status)
                .containsExactly(ImportStatus.NEW, ImportStatus.WRONG, ImportStatus.WRONG, ImportStatus.WRONG);
        assertThat(problems(preview.rows().get(1)))
                .containsExactly("UNIT_NAME invalid.empty", "KIND place.import.wrong.kind");
        assertThat(problems(preview.rows().get(2))).containsExactly("UNIT_CODE invalid.empty");
        assertThat(problems(preview.rows().get(3))).containsExactly("UNIT_NAME invalid.long");

        assertThat(places.save(preview)).isEqualTo(new ImportResult(1, 0, 0, 0, 3));
        assertThat(units.findByCode(code)).isPresent();
        assertThat(units.findByCode(code + "y")).isEmpty();
    }

    @Test
    void aRowThatStandsTwiceIsWrongBothTimes() {
        ImportPreview preview =
                look(UNITS + code + ",甲村,,村,\n" + code.toLowerCase(java.util.Locale.ROOT) + ",乙村,,村,\n");
        assertThat(preview.rows()).extracting(ImportRow::status).containsOnly(ImportStatus.WRONG);
        assertThat(preview.rows().getFirst().problems().getFirst().reason().arguments())
                .containsExactly("3");

        places.save(look(UNITS + code + ",甲村,,村,\n"));
        String venue = code + ",礼堂,,100,8:00,21:00,\n";
        assertThat(look(VENUES + venue + venue).rows())
                .extracting(ImportRow::status)
                .containsOnly(ImportStatus.WRONG);
    }

    @Test
    void aNewHallOfAUnitThatIsNoMoreIsRefusedAndAKnownOneIsPutRight() {
        places.save(look(UNITS + code + ",甲村,,村,\n"));
        places.save(look(VENUES + code + ",礼堂,,100,8:00,21:00,\n"));
        AsProgram.run(() -> ends.dissolve(units.findByCode(code).orElseThrow().id(), null));
        ImportPreview preview = look(VENUES + code + ",礼堂,,120,8:00,21:00,\n" + code + ",广场,,100,8:00,21:00,\n");
        assertThat(preview.rows())
                .extracting(ImportRow::status)
                .containsExactly(ImportStatus.CHANGED, ImportStatus.WRONG);
        assertThat(problems(preview.rows().getLast())).containsExactly("UNIT_CODE invalid.unit");
        assertThat(places.save(preview)).isEqualTo(new ImportResult(0, 0, 0, 1, 1));
    }

    @Test
    void aParentThatIsUnknownOrWrongOrBelowItselfIsRefused() {
        ImportPreview preview = look(UNITS
                + (code + "a,甲,,村,没有这个\n")
                + (code + "b,乙,,村," + code + "a\n")
                + (code + "c,丙,,村," + code + "d\n")
                + (code + "d,丁,,村," + code + "c\n"));
        assertThat(preview.rows().stream().map(PlaceImportTest::problems).map(List::getFirst))
                .containsExactly(
                        "PARENT place.import.wrong.parent",
                        "PARENT place.import.wrong.parentRow",
                        "PARENT invalid.unit.belowItself",
                        "PARENT place.import.wrong.parentRow");
        assertThat(preview.hasSomethingToSave()).isFalse();
    }

    @Test
    void unitsCanChangePlacesInTheTree() {
        places.save(look(UNITS + code + "a,甲,,街道,\n" + code + "b,乙,,村," + code + "a\n"));
        places.save(look(UNITS + code + "a,甲,,街道," + code + "b\n" + code + "b,乙,,村,\n"));
        Unit upper = units.findByCode(code + "b").orElseThrow();
        assertThat(upper.parentId()).isNull();
        assertThat(units.findByCode(code + "a").orElseThrow().isWithin(upper)).isTrue();
    }

    @Test
    void venuesAreReadAsPeopleWriteThem() {
        places.save(look(UNITS + code + ",甲村,,村,\n"));
        places.save(look(VENUES + code + ",文化礼堂,示范路,２００人,8点,21：30,\"投影,音响\"\n"));
        Venue venue = venuesOf(code).getFirst();
        assertThat(venue.capacity()).isEqualTo(200);
        assertThat(venue.opensAt()).isEqualTo(LocalTime.of(8, 0));
        assertThat(venue.closesAt()).isEqualTo(LocalTime.of(21, 30));
        assertThat(venue.equipment()).isEqualTo("投影,音响");

        ImportPreview seats = look("单位代码,场地名称,座位数\n" + code + ",文化礼堂,180\n");
        assertThat(seats.rows().getFirst().changes())
                .containsExactly(new ImportRow.Change(ImportColumn.SEATS, "200", "180"));
        assertThat(places.save(seats)).isEqualTo(new ImportResult(0, 0, 0, 1, 0));
        assertThat(venuesOf(code).getFirst().address()).isEqualTo("示范路");
    }

    @Test
    void wrongHoursSeatsAndUnitsAreNamed() {
        places.save(look(UNITS + code + ",甲村,,村,\n"));
        ImportPreview preview = look(VENUES + code + ",甲,,100,21:00,8:00,\n" + code + ",乙,,许多,早上,25:00,\n" + code
                + ",丙,,0,8:00,9:00,\n没有,丁,,10,8:00,9:00,\n" + code + ",戊,,,,,\n");
        assertThat(preview.rows().stream().map(PlaceImportTest::problems))
                .containsExactly(
                        List.of("CLOSES invalid.venue.hours"),
                        List.of(
                                "SEATS place.import.wrong.seats",
                                "OPENS place.import.wrong.time",
                                "CLOSES place.import.wrong.time"),
                        List.of("SEATS invalid.venue.capacity"),
                        List.of("UNIT_CODE place.import.wrong.unit"),
                        List.of("SEATS invalid.empty", "OPENS invalid.empty", "CLOSES invalid.empty"));
    }

    @Test
    void theExampleHoldsBothSheetsAndIsRightItself() throws IOException {
        var file = new ByteArrayOutputStream();
        example.write(file);
        ImportPreview preview = places.look(file.toByteArray());
        assertThat(preview.rows()).hasSize(5).noneMatch(row -> row.status() == ImportStatus.WRONG);
        assertThat(preview.ignored()).isEmpty();
        places.save(preview);
        assertThat(places.look(file.toByteArray()).rows())
                .extracting(ImportRow::status)
                .containsOnly(ImportStatus.UNCHANGED);
    }

    @Test
    void aThousandRowsAreTakenAtOnce() {
        String file = UNITS + code + ",开发区,,开发区,\n"
                + IntStream.range(0, 999)
                        .mapToObj(n -> code + "-" + n + ",第" + n + "村,,村," + code + "\n")
                        .collect(Collectors.joining());
        assertThat(places.save(look(file))).isEqualTo(new ImportResult(1000, 0, 0, 0, 0));
        assertThat(look(file).count(ImportStatus.UNCHANGED)).isEqualTo(1000);
    }

    @Test
    void whatIsNoTableOfPlacesIsRefusedInASentence() {
        assertThatThrownBy(() -> look("姓名,电话\n王某,1\n")).isInstanceOf(NoKnownHeadings.class);
        assertThatThrownBy(() -> places.look(new byte[] {'P', 'K', 3, 4, 0, 0})).isInstanceOf(SheetUnreadable.class);
        assertThat(look(UNITS + code + ",甲村,,村,\n").ignored()).isEmpty();
        assertThat(look(UNITS.replace("\n", ",备注\n")).ignored()).containsExactly("备注");
    }

    @Test
    void onlyAnOrganiserImports() {
        ImportPreview preview = look(UNITS + code + ",甲村,,村,\n");
        fixtures.signIn(Role.KEEPER);
        assertThatThrownBy(() -> look(UNITS)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> places.save(preview)).isInstanceOf(AccessDeniedException.class);
    }

    private ImportPreview look(String csv) {
        return places.look(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<Venue> venuesOf(String unitCode) {
        long id = units.findByCode(unitCode).orElseThrow().id();
        return venues.all().stream().filter(venue -> venue.unitId() == id).toList();
    }

    private static List<String> problems(ImportRow row) {
        return row.problems().stream()
                .map(problem -> problem.column() + " " + problem.reason().messageKey())
                .toList();
    }
}
