package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangtai.checkin.AttendanceFigures.Row;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitLevel;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttendanceFiguresTest {

    private static final Map<Long, Unit> UNITS = Stream.of(
                    unit(1, UnitKind.ZONE, "320000", "管委会"),
                    unit(2, UnitKind.DEPARTMENT, "D2", "发改局"),
                    unit(3, UnitKind.VILLAGE, "V3", "东风村"),
                    unit(4, UnitKind.VILLAGE, "V1", "新建村"))
            .collect(java.util.stream.Collectors.toMap(Unit::id, unit -> unit));

    @Test
    void peopleAreCountedByUnitAndByLevelAndWhoHasNoneComesLast() {
        AttendanceFigures figures = AttendanceFigures.of(
                List.of(
                        line(null, AttendanceState.PRESENT),
                        line(3L, AttendanceState.ABSENT),
                        line(3L, AttendanceState.PRESENT),
                        line(4L, AttendanceState.EXCUSED),
                        line(2L, AttendanceState.PRESENT),
                        line(1L, AttendanceState.PRESENT)),
                UNITS,
                true);

        assertThat(figures.byUnit()).extracting(Row::unit).containsExactly("管委会", "发改局", "新建村", "东风村", "");
        assertThat(figures.byLevel())
                .extracting(Row::level)
                .containsExactly(UnitLevel.LEADERSHIP, UnitLevel.OFFICES, UnitLevel.VILLAGES, null);
        assertThat(figures.byLevel().get(2)).isEqualTo(new Row(UnitLevel.VILLAGES, null, "", 3, 1, 1, 1));
        assertThat(figures.total()).isEqualTo(new Row(null, null, "", 6, 4, 1, 1));
        assertThat(figures.total().percent()).isEqualTo(80);
    }

    @Test
    void whoComesWithoutASeatIsPresentAndWasNotExpected() {
        AttendanceFigures figures = AttendanceFigures.of(
                List.of(line(3L, AttendanceState.PRESENT, RegistrationState.WAITING)), UNITS, false);

        assertThat(figures.total()).isEqualTo(new Row(null, null, "", 0, 1, 0, 0));
        assertThat(figures.total().percent()).isZero();
    }

    @Test
    void nobodyIsAbsentBeforeTheEnd() {
        assertThat(AttendanceState.of(null, false, false)).isEqualTo(AttendanceState.EXPECTED);
        assertThat(AttendanceState.of(null, false, true)).isEqualTo(AttendanceState.ABSENT);
        assertThat(AttendanceState.of(null, true, true)).isEqualTo(AttendanceState.EXCUSED);
        assertThat(AttendanceState.of("entry", true, true)).isEqualTo(AttendanceState.PRESENT);
    }

    private static AttendanceLine line(@Nullable Long unitId, AttendanceState state) {
        return line(unitId, state, RegistrationState.SEATED);
    }

    private static AttendanceLine line(@Nullable Long unitId, AttendanceState state, RegistrationState seat) {
        var person = new Registration(
                1, 1, "王*", "", "", seat, Source.SELF, 0, "t", "c", "p", unitId, Instant.EPOCH, null, "");
        return new AttendanceLine(1, person, "", state, null, null, null, "", null, false);
    }

    private static Unit unit(long id, UnitKind kind, String code, String name) {
        return new Unit(id, null, kind, code, name, name, "/" + id + "/");
    }
}
