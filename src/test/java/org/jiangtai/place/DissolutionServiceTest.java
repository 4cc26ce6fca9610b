package org.jiangtai.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A unit that is no more stays in history and is chosen nowhere. */
@DatabaseTest
class DissolutionServiceTest {

    @Autowired
    DissolutionService ends;

    @Autowired
    UnitService units;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Fixtures fixtures;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aDissolvedUnitKeepsItsNameAndIsChosenNowhere() {
        Unit gone = fixtures.unit();
        Unit heir = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        Unit dissolved = ends.dissolve(gone.id(), heir.id());
        assertThat(dissolved.dissolvedOn()).isEqualTo(Today.date());
        assertThat(dissolved.successorId()).isEqualTo(heir.id());
        assertThat(units.find(gone.id())).contains(dissolved);
        assertThat(units.all()).contains(dissolved);
        assertThat(units.dissolved()).contains(dissolved);
        assertThat(units.existing()).doesNotContain(dissolved).contains(heir);
        assertThatThrownBy(() -> units.save(
                        new UnitDraft(null, gone.id(), UnitKind.VILLAGE, "N" + Fixtures.unique(), "新村", "新村")))
                .as("nothing new lies below it")
                .isInstanceOf(InvalidInput.class);
        assertThat(database.queryForObject(
                        "select count(*) from audit_line where action = 'DissolutionService.dissolve' and target = ? "
                                + "and details like '%dissolvedOn%'",
                        Long.class, "Unit " + gone.id()))
                .isEqualTo(1);
        assertThat(ends.restore(gone.id()).isDissolved()).isFalse();
        assertThat(units.existing()).extracting(Unit::id).contains(gone.id());
    }

    @Test
    void onlyAUnitThatIsThereTakesOver() {
        Unit gone = fixtures.unit();
        Unit other = fixtures.unit();
        AsProgram.run(() -> ends.dissolve(other.id(), null));
        fixtures.signIn(Role.ORGANISER);
        for (long successor : new long[] {gone.id(), other.id(), 0}) {
            assertThatThrownBy(() -> ends.dissolve(gone.id(), successor)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void whatLiesBelowGoesFirstAndComesBackLast() {
        Unit street = fixtures.unit();
        Unit village = fixtures.unit(street.id());
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> ends.dissolve(street.id(), null)).isInstanceOf(UnitsBelow.class);
        ends.dissolve(village.id(), null);
        ends.dissolve(street.id(), null);
        assertThatThrownBy(() -> ends.restore(village.id())).isInstanceOf(ParentDissolved.class);
        assertThat(units.save(new UnitDraft(
                                village.id(), street.id(), village.kind(), village.code(), "改名村", village.shortName()))
                        .isDissolved())
                .as("history is still corrected")
                .isTrue();
        ends.restore(street.id());
        ends.restore(village.id());
    }

    @Test
    void nobodyButAnOrganiserOfTheWholeZoneDissolves() {
        Unit village = fixtures.unit();
        for (Role role : new Role[] {Role.HANDLER, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR}) {
            fixtures.signIn(role);
            assertThatThrownBy(() -> ends.dissolve(village.id(), null)).isInstanceOf(AccessDeniedException.class);
        }
        fixtures.signIn(Role.KEEPER, village.id());
        assertThatThrownBy(() -> ends.dissolve(village.id(), null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ends.restore(village.id())).isInstanceOf(AccessDeniedException.class);
    }
}
