package org.jiangtai.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class ResidentServiceTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ResidentService residents;

    @Autowired
    private ResidentImport imports;

    @Autowired
    private ResidentBook book;

    @Autowired
    private ResidentRepository rows;

    @Autowired
    private ResidentRetention retention;

    @Autowired
    private SealedResidents sealed;

    private Unit village;

    @BeforeEach
    void keeper() {
        village = fixtures.unit();
        fixtures.signIn(Role.KEEPER, village.id());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aKeeperRemembersTheOwnPeopleMaskedAndSeesThemInFullOnlyWhenAsking() {
        String phone = Fixtures.phone();
        Resident one = save("欧阳晓梅", phone, "");

        assertThat(residents.of(village.id())).containsExactly(one);
        assertThat(one.maskedName()).isEqualTo("欧阳**");
        assertThat(one.maskedPhone()).isEqualTo("138****" + phone.substring(7));
        assertThat(residents.reveal(one.id())).isEqualTo(new ResidentContact("欧阳晓梅", phone));
        assertThat(residents.names(village.id())).containsEntry(one.id(), "欧阳晓梅");
        assertThat(one.consentVersion()).isNotBlank();
    }

    @Test
    void nobodyIsRememberedWhoDidNotAgree() {
        assertThatThrownBy(() -> residents.save(
                        new ResidentDraft(null, village.id(), "王一", "", false, "", Agreement.byWord(false))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("consent"));
        assertThatThrownBy(() -> imports.save(village.id(), TypedPeople.text("王一"), Agreement.byWord(false)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aKeeperOfAnotherVillageSeesAndChangesNothing() {
        Resident one = save("王一", "", "");
        Unit other = fixtures.unit();
        fixtures.signIn(Role.KEEPER, other.id());

        assertThat(residents.units().keySet()).containsExactly(other);
        assertThatThrownBy(() -> residents.of(village.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> residents.matching(village.id(), "王")).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> residents.names(village.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> residents.contacts(village.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> residents.reveal(one.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> save("王二", "", "")).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> residents.remove(List.of(one.id()))).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> residents.restore(List.of(one.id()))).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> residents.merge(one.id(), List.of(one.id(), 1L)))
                .isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> residents.liveTogether(List.of(one.id()))).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> imports.look(village.id(), List.of())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> book.of(village.id())).isInstanceOf(NotYourUnit.class);
        book.use(List.of(one.id()));
        assertThat(rows.findById(one.id()).orElseThrow().usedAt).isEqualTo(one.usedAt());
    }

    @Test
    void somebodyIsFoundByAPartOfTheNameTheLastFourAndTheWholeNumber() {
        String phone = Fixtures.phone();
        Resident one = save("欧阳晓梅", phone, "");
        save("100%王", Fixtures.phone(), "");

        for (String typed : List.of("晓梅", phone.substring(7), phone, "+86 " + phone)) {
            assertThat(residents.matching(village.id(), typed)).as(typed).containsExactly(one.id());
        }
        assertThat(residents.matching(village.id(), "%")).hasSize(1).doesNotContain(one.id());
        assertThat(residents.matching(village.id(), " ")).isEmpty();
    }

    @Test
    void whoHasNoPhoneIsReachedByTheHouseholds() {
        String phone = Fixtures.phone();
        Resident daughter = save("王小红", phone, "");
        Resident old = save("王大爷", "", daughter.household());
        Resident alone = save("李大娘", "", "");

        assertThat(book.of(village.id()))
                .extracting(RememberedPerson::id, RememberedPerson::phone)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(daughter.id(), phone),
                        org.assertj.core.groups.Tuple.tuple(old.id(), phone),
                        org.assertj.core.groups.Tuple.tuple(alone.id(), ""));
    }

    @Test
    void aCorrectionLeavesWhatIsNotTyped() {
        String phone = Fixtures.phone();
        Resident one = save("王小红", phone, "");
        residents.save(new ResidentDraft(one.id(), village.id(), "王晓红", null, true, "", Agreement.byWord(false)));
        assertThat(residents.reveal(one.id())).isEqualTo(new ResidentContact("王晓红", phone));
        residents.save(new ResidentDraft(one.id(), village.id(), null, "", true, "", Agreement.byWord(false)));

        assertThat(residents.reveal(one.id())).isEqualTo(new ResidentContact("王晓红", ""));
        assertThat(residents.of(village.id()).getFirst().relativesPhone()).isFalse();
        assertThat(residents.of(village.id()).getFirst().household()).isEqualTo(one.household());
    }

    @Test
    void whoLeavesAHouseholdLivesAlone() {
        Resident one = save("王一", "", "");
        Resident two = save("王二", "", "");
        residents.liveTogether(List.of(one.id(), two.id()));
        assertThat(residents.of(village.id())).extracting(Resident::household).containsOnly(household(one));

        residents.save(new ResidentDraft(two.id(), village.id(), null, null, false, "", Agreement.byWord(false)));

        assertThat(household(two)).isNotEqualTo(household(one));
        assertThatThrownBy(() -> save("王三", "", "nobody's")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRemovalAndAMergeCanBeUndone() {
        Resident one = save("王一", "", "");
        String phone = Fixtures.phone();
        Resident twice = save("王一", phone, "");

        residents.remove(List.of(one.id()));
        assertThat(residents.of(village.id())).hasSize(1);
        assertThatThrownBy(() -> residents.reveal(one.id())).isInstanceOf(NotFound.class);
        residents.restore(List.of(one.id()));

        ResidentMerge merge = residents.merge(one.id(), List.of(one.id(), twice.id()));
        assertThat(residents.of(village.id())).hasSize(1);
        assertThat(residents.reveal(one.id()).phone()).isEqualTo(phone);
        residents.undo(merge);

        assertThat(residents.of(village.id())).hasSize(2);
        assertThat(residents.reveal(one.id()).phone()).isEmpty();
        assertThatThrownBy(() -> residents.merge(one.id(), List.of(one.id()))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aListIsTakenOverOnceHoweverOftenItIsSent() {
        String phone = Fixtures.phone();
        List<PersonRow> list = TypedPeople.text("王一、王二 " + phone + "\n李大娘\n12345\n王一 " + phone);

        assertThat(imports.look(village.id(), list))
                .extracting(CheckedRow::status)
                .containsExactly(
                        PersonStatus.FINE,
                        PersonStatus.FINE,
                        PersonStatus.FINE,
                        PersonStatus.WRONG,
                        PersonStatus.TWICE);
        ImportedPeople first = imports.save(village.id(), list, Agreement.byWord(true));
        assertThat(first.added()).hasSize(3);
        assertThat(first.leftOut()).isEqualTo(2);
        assertThat(residents.of(village.id())).extracting(Resident::household).hasSize(3);
        assertThat(residents.of(village.id()).stream().map(Resident::household).distinct())
                .hasSize(2);

        List<PersonRow> again = TypedPeople.text("王一、王小小 " + phone + "\n李大娘");
        assertThat(imports.look(village.id(), again))
                .extracting(CheckedRow::status)
                .containsExactly(PersonStatus.ALREADY, PersonStatus.FINE, PersonStatus.ALREADY);
        imports.save(village.id(), again, Agreement.byWord(true));
        assertThat(residents.of(village.id()).stream().map(Resident::household).distinct())
                .as("the child joins the household that is there")
                .hasSize(2);
        assertThatThrownBy(() -> imports.save(village.id(), again, Agreement.byWord(true)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoWasNotUsedForTwoYearsIsForgottenAndWhoWasRemovedADayLater() {
        Resident used = save("王一", "", "");
        Resident removed = save("王二", "", "");
        residents.remove(List.of(removed.id()));
        Instant now = Instant.now();

        retention.forget(now.plus(Duration.ofHours(23)));
        assertThat(rows.existsById(removed.id())).isTrue();
        assertThat(retention.due(now.plus(Duration.ofHours(25)))).isPositive();
        retention.forget(now.plus(Duration.ofHours(25)));
        assertThat(rows.existsById(removed.id())).isFalse();
        assertThat(rows.existsById(used.id())).isTrue();

        rows.findById(used.id()).ifPresent(row -> {
            row.usedAt = now.minus(retention.kept()).minusSeconds(60);
            rows.saveAndFlush(row);
        });
        book.use(List.of(used.id()));
        retention.forget(now);
        assertThat(rows.existsById(used.id())).as("used again in time").isTrue();
        rows.findById(used.id()).ifPresent(row -> {
            row.usedAt = now.minus(retention.kept()).minusSeconds(60);
            rows.saveAndFlush(row);
        });
        retention.forget(now);
        assertThat(rows.existsById(used.id())).isFalse();
    }

    @Test
    void aPhoneIsSealedAnewWithTheKeyOfToday() {
        String phone = Fixtures.phone();
        Resident one = save("王一", phone, "");
        rows.findById(one.id()).ifPresent(row -> {
            row.sealedWith = "deadbeef";
            rows.saveAndFlush(row);
        });

        assertThat(sealed.left()).isPositive();
        assertThat(sealed.waiting(0, 1000)).contains(one.id());
        sealed.sealAnew(List.of(one.id()));

        assertThat(sealed.waiting(0, 1000)).doesNotContain(one.id());
        assertThat(residents.reveal(one.id()).phone()).isEqualTo(phone);
        assertThat(residents.matching(village.id(), phone)).isEqualTo(Set.of(one.id()));
    }

    @Test
    void anOrganiserSeesEveryVillage() {
        save("王一", "", "");
        fixtures.signIn(Role.ORGANISER);

        assertThat(residents.units()).containsEntry(village, 1L);
        assertThat(AsProgram.call(() -> residents.of(village.id()))).hasSize(1);
    }

    private String household(Resident resident) {
        return residents.of(village.id()).stream()
                .filter(row -> row.id() == resident.id())
                .findFirst()
                .orElseThrow()
                .household();
    }

    private Resident save(String name, String phone, String household) {
        return residents.save(
                new ResidentDraft(null, village.id(), name, phone, false, household, Agreement.byWord(true)));
    }
}
