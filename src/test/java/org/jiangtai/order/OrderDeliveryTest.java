package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Photos;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.jiangtai.testing.Pictures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is reported of a lecture that was given. */
@DatabaseTest
class OrderDeliveryTest {

    @Autowired
    OrderService orders;

    @Autowired
    OfferService offers;

    @Autowired
    AfterCareService care;

    @Autowired
    OrderRepository orderRows;

    @Autowired
    LecturerService lecturers;

    @Autowired
    Photos photos;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLecturerReportsWithPicturesAndTheStarsFollow() {
        Unit village = fixtures.unit();
        Lecturer lecturer = withAccount();
        long id = made.inService(lecturer, village);
        Instant begun = made.now(id).startsAt();
        List<CleanPhoto> pictures = List.of(photos.clean(Pictures.jpeg()));
        signInAs(lecturer);
        assertThatThrownBy(() -> offers.deliver(
                        id,
                        new Delivery(
                                Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60), 40, "", false),
                        pictures))
                .as("not over yet")
                .isInstanceOf(InvalidInput.class);
        offers.deliver(id, new Delivery(begun, begun.plusSeconds(3600), 47, "群众热情高", false), pictures);
        OrderFile file = AsProgram.call(() -> orders.file(id));
        assertThat(file.order().state()).isEqualTo(OrderState.DELIVERED);
        assertThat(file.delivery().headCount()).isEqualTo(47);
        assertThat(file.photoIds()).hasSize(1);
        assertThat(Pictures.read(orders.photo(id, file.photoIds().getFirst())).getWidth())
                .isEqualTo(64);

        fixtures.signIn(Role.KEEPER, village.id());
        orders.evaluate(id, new Evaluation(2, 3, 3, 3, "听不清"));
        fixtures.signIn(Role.ORGANISER);
        assertThat(orders.file(id).order().callBackOpen()).isTrue();
        assertThatThrownBy(() -> care.archive(id)).isInstanceOf(CallBackOpen.class);
        care.callBack(id, false, "没人接");
        assertThat(orders.file(id).order().callBackOpen()).isTrue();
        care.callBack(id, true, "音响坏了，下次带备用的");
        assertThat(orders.file(id).callBacks()).extracting(CallBack::said).containsExactly("没人接", "音响坏了，下次带备用的");
        care.archive(id);
        assertThat(orders.file(id).order().state()).isEqualTo(OrderState.ARCHIVED);
        assertThatThrownBy(() -> care.callBack(id, true, "x")).isInstanceOf(WrongOrderState.class);
    }

    @Test
    void theCentreReportsFromPaperAndAKeeperDoesNot() {
        Unit village = fixtures.unit();
        long id = made.inService(null, village);
        Instant begun = made.now(id).startsAt();
        var report = new Delivery(begun, begun.plusSeconds(3600), 30, "", true);
        fixtures.signIn(Role.KEEPER, village.id());
        assertThatThrownBy(() -> care.deliver(id, report, List.of())).isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.ORGANISER);
        care.deliver(id, report, List.of());
        assertThat(orders.file(id).delivery().fromPaper()).isTrue();
    }

    /** An organiser elsewhere wrote the order: sees it and is not the centre for it. */
    @Test
    void nobodyButTheCentreOfTheOrderReportsFromPaper() {
        Unit village = fixtures.unit();
        long id = made.inService(null, village);
        Instant begun = made.now(id).startsAt();
        var report = new Delivery(begun, begun.plusSeconds(3600), 30, "", true);
        Account writer = fixtures.account(Role.ORGANISER, fixtures.unit().id());
        OrderEntity row = orderRows.findById(id).orElseThrow();
        row.madeBy = writer.id();
        orderRows.saveAndFlush(row);
        fixtures.signIn(writer);
        assertThat(orders.file(id).centre()).isFalse();
        assertThatThrownBy(() -> care.deliver(id, report, List.of())).isInstanceOf(NotYourOrder.class);
        assertThat(orders.file(id).order().state()).isEqualTo(OrderState.IN_SERVICE);
    }

    private static Candidate of(List<Candidate> ranked, Lecturer lecturer) {
        return ranked.stream()
                .filter(one -> one.lecturerId() == lecturer.id())
                .findFirst()
                .orElseThrow();
    }

    private static DaysOff off(LocalDate day) {
        return new DaysOff(day, day, "出差");
    }

    private Account account() {
        return fixtures.account(Role.LECTURER, null);
    }

    private Lecturer withAccount() {
        return lecturer(Set.of(SpokenLanguage.MANDARIN), null, List.of(), null, account());
    }

    private void signInAs(Lecturer lecturer) {
        fixtures.signIn(AsProgram.call(() -> accounts().stream()
                .filter(account -> account.id() == lecturer.accountId())
                .findFirst()
                .orElseThrow()));
    }

    @Autowired
    org.jiangtai.identity.AccountService accountService;

    private List<Account> accounts() {
        return accountService.all();
    }

    /** @param themes null is every theme */
    private Lecturer lecturer(
            Set<SpokenLanguage> languages,
            @Nullable Set<Long> themes,
            List<DaysOff> off,
            @Nullable Integer mostAMonth,
            @Nullable Account account) {
        Lecturer plain = fixtures.lecturer();
        return AsProgram.call(() -> lecturers.save(new LecturerDraft(
                plain.id(),
                plain.name(),
                plain.unitId(),
                null,
                "",
                themes == null ? plain.themeIds() : themes,
                languages,
                off,
                LecturerState.ENGAGED,
                account == null ? null : account.id(),
                Set.of(),
                Set.of(),
                null,
                mostAMonth)));
    }
}
