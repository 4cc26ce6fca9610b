package org.jiangtai.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TalentServiceTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private TalentService talents;

    @Autowired
    private TalentRetention retention;

    @Autowired
    private SealedTalents sealed;

    @Autowired
    private ZoneId zone;

    @Test
    void aKeeperKeepsTheOwnUnitsPeopleAndNobodyElses() {
        Unit unit = fixtures.unit();
        Unit other = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        Talent talent = talents.save(draft(unit, "许青"));
        assertThat(talent.maskedPhone()).isEqualTo("139****5678");
        assertThat(talents.reveal(talent.id())).isEqualTo("13912345678");
        assertThatThrownBy(() -> talents.save(draft(other, "许白"))).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> talents.save(draft(unit, "许青"))).isInstanceOf(InvalidInput.class);

        fixtures.signIn(Role.KEEPER, other.id());
        assertThat(talents.all()).isEmpty();
        assertThatThrownBy(() -> talents.notes(talent.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> talents.go(talent.id(), TalentState.TRAINED, ""))
                .isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> talents.reveal(talent.id())).isInstanceOf(NotYourUnit.class);
    }

    @Test
    void whoeverIsChosenIsNominatedOnceWithThePhone() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        Talent talent = talents.save(draft(unit, "白露"));
        assertThatThrownBy(() -> talents.go(talent.id(), TalentState.CHOSEN, ""))
                .isInstanceOf(WrongTalentStep.class);
        assertThatThrownBy(() -> talents.nominate(talent.id(), "王书记", "会讲")).isInstanceOf(WrongTalentStep.class);
        talents.go(talent.id(), TalentState.TRAINED, "参加培训");
        talents.go(talent.id(), TalentState.CHOSEN, "");
        Lecturer lecturer = talents.nominate(talent.id(), "王书记", "会讲");
        assertThat(lecturer.state()).isEqualTo(LecturerState.NOMINATED);
        assertThat(lecturer.maskedPhone()).isEqualTo("139****5678");
        assertThatThrownBy(() -> talents.nominate(talent.id(), "王书记", "会讲")).isInstanceOf(WrongTalentStep.class);
        assertThat(talents.all())
                .singleElement()
                .satisfies(one -> assertThat(one.lastNote()).isEqualTo("参加培训"));
    }

    @Test
    void theUnitsWhosePoolIsEmptyAreNamed() {
        Unit empty = fixtures.unit();
        Unit keeping = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        Talent talent = talents.save(draft(keeping, "秦风"));
        assertThat(talents.emptyUnits())
                .extracting(Unit::id)
                .contains(empty.id())
                .doesNotContain(keeping.id());
        talents.go(talent.id(), TalentState.LEFT, "调走");
        assertThat(talents.emptyUnits()).extracting(Unit::id).contains(keeping.id());
    }

    @Test
    void whoLeftIsForgottenAfterItsTimeAndNoSooner() {
        fixtures.signIn(Role.ORGANISER);
        Unit unit = fixtures.unit();
        Talent left = talents.save(draft(unit, "温言"));
        Talent stays = talents.save(draft(unit, "温良"));
        talents.go(left.id(), TalentState.LEFT, "身体不好");
        retention.forget(Instant.now());
        assertThat(talents.notes(left.id())).isNotEmpty();

        Instant later = Instant.now().plus(retention.kept()).plus(Duration.ofDays(1));
        assertThat(retention.due(later)).isPositive();
        retention.forget(later);
        assertThatThrownBy(() -> talents.notes(left.id())).isInstanceOf(NotFound.class);
        assertThat(talents.all()).extracting(Talent::id).contains(stays.id());
    }

    @Test
    void itsPhonesAreSealedAnewWithTheOthers() {
        fixtures.signIn(Role.ORGANISER);
        talents.save(draft(fixtures.unit(), "陶然"));
        assertThat(sealed.left()).isZero();
    }

    private TalentDraft draft(Unit unit, String name) {
        return new TalentDraft(null, unit.id(), name, "13912345678", "讲村史", LocalDate.now(zone));
    }
}
