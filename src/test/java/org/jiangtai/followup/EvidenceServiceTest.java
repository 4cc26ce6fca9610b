package org.jiangtai.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Photos;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Pictures before and after, and who may not add or see them. */
@DatabaseTest
@RecordApplicationEvents
class EvidenceServiceTest {

    @Autowired
    EvidenceService evidence;

    @Autowired
    ItemService items;

    @Autowired
    WorkService work;

    @Autowired
    VerificationService verification;

    @Autowired
    LedgerService ledger;

    @Autowired
    Photos photos;

    @Autowired
    Fixtures fixtures;

    @Autowired
    ApplicationEvents news;

    Items made;
    Unit village;
    Item item;

    @BeforeEach
    void begin() {
        made = new Items(items, ledger);
        village = fixtures.unit();
        item = made.assigned(village);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoShowsHowItIsNowIsNoJudgeOfItAndWhoShowsHowItWasMayBe() {
        fixtures.signIn(Role.ORGANISER);
        evidence.add(item.id(), EvidenceKind.BEFORE, "", List.of(photo()));
        AsProgram.run(() -> work.submit(made.seen(item.id()), "好了", "没有拍"));
        assertThat(ledger.file(item.id()).possible()).contains(ItemAction.CLOSE);

        evidence.add(item.id(), EvidenceKind.AFTER, "", List.of(photo()));
        assertThat(ledger.file(item.id()).possible()).doesNotContain(ItemAction.CLOSE, ItemAction.SEND_BACK);
        assertThatThrownBy(() -> verification.close(made.seen(item.id()), "好")).isInstanceOf(OwnWorkVerified.class);
        fixtures.signIn(Role.REVIEWER);
        verification.close(made.seen(item.id()), "看过了");
        assertThat(made.now(item.id()).state()).isEqualTo(ItemState.CLOSED);
    }

    @Test
    void picturesAreAddedBeforeAndAfterAndOthersReadThem() {
        fixtures.signIn(Role.KEEPER, village.id());
        evidence.add(item.id(), EvidenceKind.BEFORE, "三组村口", List.of(photo(), photo()));
        evidence.add(item.id(), EvidenceKind.AFTER, "", List.of(photo()));
        assertThat(evidence.pictures(item.id()))
                .extracting(Evidence::kind)
                .containsExactly(EvidenceKind.BEFORE, EvidenceKind.BEFORE, EvidenceKind.AFTER);
        Evidence first = evidence.pictures(item.id()).getFirst();
        assertThat(first.caption()).isEqualTo("三组村口");
        assertThat(Pictures.read(evidence.picture(item.id(), first.id())).getWidth())
                .isEqualTo(64);
        assertThat(made.history(item.id()))
                .filteredOn(ItemAction.ADD_PICTURE::equals)
                .hasSize(2);
        assertThat(news.stream(ItemMoved.class).filter(moved -> moved.itemId() == item.id()))
                .as("assigned, and twice pictures")
                .hasSize(3);

        fixtures.signIn(Role.AUDITOR);
        assertThat(evidence.all(item.id())).hasSize(3).noneMatch(EvidenceFile::mayRemove);
        assertThat(evidence.jpeg(item.id(), first.id())).isNotEmpty();
    }

    @Test
    void aPictureOfAnotherItemIsNotHere() {
        Item other = made.assigned(village);
        AsProgram.run(() -> evidence.add(other.id(), EvidenceKind.BEFORE, "", List.of(photo())));
        long picture = evidence.pictures(other.id()).getFirst().id();
        assertThatThrownBy(() -> evidence.picture(item.id(), picture)).isInstanceOf(NotFound.class);
        fixtures.signIn(Role.KEEPER, village.id());
        assertThatThrownBy(() -> evidence.jpeg(item.id(), picture)).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherVillageNeitherSeesNorAdds() {
        AsProgram.run(() -> evidence.add(item.id(), EvidenceKind.BEFORE, "", List.of(photo())));
        long picture = evidence.pictures(item.id()).getFirst().id();
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> evidence.all(item.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.jpeg(item.id(), picture)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.add(item.id(), EvidenceKind.AFTER, "", List.of(photo())))
                .isInstanceOf(NotFound.class);
        fixtures.signIn(Role.AUDITOR);
        assertThatThrownBy(() -> evidence.add(item.id(), EvidenceKind.AFTER, "", List.of(photo())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> evidence.remove(item.id(), picture)).isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.LECTURER);
        assertThatThrownBy(() -> evidence.all(item.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onesOwnPictureGoesAgainAndAnothersStays() {
        fixtures.signIn(Role.KEEPER, village.id());
        evidence.add(item.id(), EvidenceKind.AFTER, "拍错了", List.of(photo()));
        EvidenceFile own = evidence.all(item.id()).getFirst();
        assertThat(own.mayRemove()).isTrue();
        fixtures.signIn(Role.KEEPER, village.id());
        assertThat(evidence.all(item.id()).getFirst().mayRemove()).isFalse();
        assertThatThrownBy(() -> evidence.remove(item.id(), own.picture().id())).isInstanceOf(NotYourItem.class);
        AsProgram.run(() -> evidence.remove(item.id(), own.picture().id()));
        assertThat(evidence.pictures(item.id())).isEmpty();
        assertThat(made.history(item.id())).contains(ItemAction.DROP_PICTURE);
    }

    @Test
    void whatIsClosedKeepsItsPictures() {
        var keeper = fixtures.signIn(Role.KEEPER, village.id());
        evidence.add(item.id(), EvidenceKind.AFTER, "", List.of(photo()));
        work.submit(made.seen(item.id()), "装好了", "");
        AsProgram.run(() -> verification.close(made.seen(item.id()), "看过了"));
        fixtures.signIn(keeper);
        EvidenceFile own = evidence.all(item.id()).getFirst();
        assertThat(own.mayRemove()).isFalse();
        assertThatThrownBy(() -> evidence.remove(item.id(), own.picture().id())).isInstanceOf(WrongItemState.class);
        assertThatThrownBy(() -> evidence.add(item.id(), EvidenceKind.AFTER, "", List.of(photo())))
                .isInstanceOf(WrongItemState.class);
    }

    @Test
    void whoSaysThatItIsDoneShowsItOrSaysWhyNot() {
        fixtures.signIn(Role.KEEPER, village.id());
        assertThatThrownBy(() -> work.submit(made.seen(item.id()), "开过会了", " "))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("noPicture"));
        work.submit(made.seen(item.id()), "开过会了", "会议没有拍照");
        assertThat(made.file(item.id()).noPicture()).isEqualTo("会议没有拍照");
        AsProgram.run(() -> verification.sendBack(made.seen(item.id()), "请补照片"));
        evidence.add(item.id(), EvidenceKind.AFTER, "", List.of(photo()));
        work.submit(made.seen(item.id()), "补了照片", "");
        assertThat(made.file(item.id()).noPicture()).isEmpty();
    }

    @Test
    void tooManyAndNoneAreRefusedInWords() {
        AsProgram.run(() -> {
            assertThatThrownBy(() -> evidence.add(item.id(), EvidenceKind.AFTER, "", List.of()))
                    .isInstanceOf(InvalidInput.class);
            List<CleanPhoto> six = Collections.nCopies(Photos.MOST, photo());
            for (int i = 0; i < EvidenceService.MOST / Photos.MOST; i++) {
                evidence.add(item.id(), EvidenceKind.AFTER, "", six);
            }
            assertThatThrownBy(() -> evidence.add(item.id(), EvidenceKind.AFTER, "", List.of(photo())))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            wrong -> assertThat(wrong.messageKey()).isEqualTo("invalid.photo.many"));
            assertThatThrownBy(() -> evidence.add(item.id(), EvidenceKind.AFTER, "字".repeat(201), List.of(photo())))
                    .isInstanceOf(InvalidInput.class);
        });
        assertThat(evidence.pictures(item.id())).hasSize(EvidenceService.MOST);
    }

    private CleanPhoto photo() {
        return photos.clean(Pictures.jpeg());
    }
}
