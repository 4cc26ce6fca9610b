package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Publishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class PublicationServiceTest {

    private static final List<Mask> THE_FACE = List.of(new Mask(2_500, 2_500, 5_000, 5_000));

    @Autowired
    HandlingService handling;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    OwnSuggestionService own;

    @Autowired
    InboxService inbox;

    @Autowired
    PublicationService publications;

    @Autowired
    PublicBoard board;

    @Autowired
    PhotoRepository photos;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISER", "REVIEWER"})
    void whatOnePersonWroteAnotherOneMakesPublic(Role reviewer) {
        Suggestion one = accepted();
        fixtures.signIn(Role.ORGANISER);
        write(one.id(), "路灯不亮", "换了灯泡", List.of());
        assertThat(board.see(one.id())).isEmpty();

        fixtures.signIn(reviewer);
        PublicationDraft draft = publications.draft(one.id()).orElseThrow();
        assertThat(draft.decidable()).isTrue();
        assertThat(publications.drafts())
                .extracting(PublicationDraft::suggestionId)
                .contains(one.id());
        publications.approve(one.id(), draft.version());

        PublishedSuggestion published = board.see(one.id()).orElseThrow();
        assertThat(published.text()).isEqualTo("路灯不亮");
        assertThat(published.result()).isEqualTo("换了灯泡");
        assertThat(publications.draft(one.id())).isEmpty();
    }

    @Test
    void nobodyDecidesAboutWhatTheyWroteThemselves() {
        Suggestion one = accepted();
        var writer = fixtures.signIn(Role.ORGANISER);
        write(one.id(), "路灯不亮", "", List.of());
        PublicationDraft draft = publications.draft(one.id()).orElseThrow();
        assertThat(draft.decidable()).isFalse();
        assertThatThrownBy(() -> publications.approve(one.id(), draft.version()))
                .isInstanceOf(OwnTextReviewed.class);
        assertThatThrownBy(() -> publications.sendBack(one.id(), draft.version(), "不好"))
                .isInstanceOf(OwnTextReviewed.class);

        var second = fixtures.signIn(Role.ORGANISER);
        write(one.id(), "村口路灯不亮", "", List.of());
        long version = publications.draft(one.id()).orElseThrow().version();
        assertThatThrownBy(() -> publications.approve(one.id(), version)).isInstanceOf(OwnTextReviewed.class);
        fixtures.signIn(writer);
        assertThatThrownBy(() -> publications.approve(one.id(), version))
                .as("who wrote the first words is no judge of the last")
                .isInstanceOf(OwnTextReviewed.class);

        fixtures.signIn(Role.REVIEWER);
        publications.approve(one.id(), version);
        fixtures.signIn(second);
        write(one.id(), "村口路灯又亮了", "", List.of());
        fixtures.signIn(writer);
        publications.approve(
                one.id(), publications.draft(one.id()).orElseThrow().version());
        assertThat(board.see(one.id()).orElseThrow().text())
                .as("after an approval all begin anew")
                .isEqualTo("村口路灯又亮了");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"KEEPER", "HANDLER", "LECTURER", "AUDITOR", "ADMINISTRATOR"})
    void whoNeitherOrganisesNorReviewsDecidesNothing(Role role) {
        Suggestion one = accepted();
        fixtures.signIn(Role.ORGANISER);
        write(one.id(), "路灯不亮", "", List.of());
        long version = publications.draft(one.id()).orElseThrow().version();
        fixtures.signIn(role);
        assertThatThrownBy(() -> write(one.id(), "x", "", List.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publications.approve(one.id(), version)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publications.sendBack(one.id(), version, "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publications.withdraw(one.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publications.original(one.id(), PictureSource.PHOTO, 1))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aReviewerSeesNeitherTheOriginalPicturesNorAnotherUnitsTexts() {
        Suggestion one = accepted();
        fixtures.signIn(Role.ORGANISER);
        write(one.id(), "路灯不亮", "", List.of());
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> publications.original(one.id(), PictureSource.PHOTO, 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> write(one.id(), "x", "", List.of())).isInstanceOf(AccessDeniedException.class);
        long version = publications.draft(one.id()).orElseThrow().version();

        fixtures.signIn(Role.REVIEWER, fixtures.unit().id());
        assertThat(publications.draft(one.id())).isEmpty();
        assertThat(publications.drafts())
                .extracting(PublicationDraft::suggestionId)
                .doesNotContain(one.id());
        assertThatThrownBy(() -> publications.approve(one.id(), version)).isInstanceOf(NotYourUnit.class);
    }

    @Test
    void aChangedTextIsReviewedAgainWhileTheOldOneStaysPublic() {
        Suggestion one = accepted();
        Publishing.publish(publications, one.id(), "第一次");
        fixtures.signIn(Role.ORGANISER);
        write(one.id(), "第二次", "", List.of());
        assertThat(board.see(one.id()).orElseThrow().text()).isEqualTo("第一次");

        fixtures.signIn(Role.REVIEWER);
        PublicationDraft draft = publications.draft(one.id()).orElseThrow();
        assertThat(draft.current().text()).isEqualTo("第一次");
        publications.sendBack(one.id(), draft.version(), "写清楚在哪里");
        PublicationDraft returned = publications.draft(one.id()).orElseThrow();
        assertThat(returned.state()).isEqualTo(DraftState.RETURNED);
        assertThat(returned.reason()).isEqualTo("写清楚在哪里");
        assertThat(returned.decidable()).isFalse();
        assertThatThrownBy(() -> publications.approve(one.id(), returned.version()))
                .isInstanceOf(DraftChanged.class);
        assertThat(board.see(one.id()).orElseThrow().text()).isEqualTo("第一次");
    }

    @Test
    void nobodyApprovesWhatTheyDidNotSee() {
        Suggestion one = accepted();
        fixtures.signIn(Role.ORGANISER);
        write(one.id(), "路灯不亮", "", List.of());
        long seen = publications.draft(one.id()).orElseThrow().version();
        write(one.id(), "路灯不亮，找王小明", "", List.of());
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> publications.approve(one.id(), seen)).isInstanceOf(DraftChanged.class);
        assertThat(publications.draft(one.id()).orElseThrow().warnings())
                .containsExactly(PublicationWarning.AUTHOR_NAME);
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceWithItsPictures() {
        Suggestion one = withPhoto();
        publishPhoto(one, List.of());
        long picture = board.see(one.id()).orElseThrow().pictures().getFirst().id();
        AsProgram.run(() -> publications.withdraw(one.id()));
        assertThat(board.see(one.id())).isEmpty();
        assertThat(board.picture(one.id(), picture, false)).isEmpty();
        AsProgram.run(() -> publications.withdraw(one.id()));
    }

    @Test
    void whoDidNotAgreeIsNotPublishedAndWhoTakesItBackIsTakenOff() {
        String code = suggestions.submit(
                new NewSuggestion("路灯", null, "", null, Category.ROADS, "", "", true, false, false), List.of());
        long id = suggestions.track(code).orElseThrow().id();
        AsProgram.run(() -> handling.accept(id));
        fixtures.signIn(Role.ORGANISER);
        assertThat(inbox.possible(id)).doesNotContain(Action.PUBLISH);
        assertThatThrownBy(() -> write(id, "修好了", "", List.of())).isInstanceOf(InvalidInput.class);

        Suggestion other = withPhoto();
        publishPhoto(other, List.of());
        AsProgram.run(() -> write(other.id(), "又写了一遍", "", List.of()));
        long picture = board.see(other.id()).orElseThrow().pictures().getFirst().id();
        own.delete(other.trackingCode());
        assertThat(board.see(other.id())).isEmpty();
        assertThat(board.picture(other.id(), picture, false)).isEmpty();
        assertThat(AsProgram.call(() -> publications.draft(other.id()))).isEmpty();
    }

    @Test
    void whatIsUnderARectangleIsInNoByteOfWhatIsPublished() throws IOException {
        Suggestion one = withPhoto();
        publishPhoto(one, THE_FACE);
        PublicPicture picture = board.see(one.id()).orElseThrow().pictures().getFirst();

        for (boolean small : List.of(false, true)) {
            BufferedImage copy =
                    read(board.picture(one.id(), picture.id(), small).orElseThrow());
            for (int x = copy.getWidth() * 3 / 10; x < copy.getWidth() * 7 / 10; x++) {
                for (int y = copy.getHeight() * 3 / 10; y < copy.getHeight() * 7 / 10; y++) {
                    assertThat(brightness(copy.getRGB(x, y))).isLessThan(30);
                }
            }
            assertThat(brightness(copy.getRGB(copy.getWidth() / 10, copy.getHeight() / 10)))
                    .isGreaterThan(200);
        }
        BufferedImage original =
                read(AsProgram.call(() -> publications.original(one.id(), PictureSource.PHOTO, photoOf(one))));
        assertThat(brightness(original.getRGB(original.getWidth() / 2, original.getHeight() / 2)))
                .as("the original is not touched")
                .isGreaterThan(200);
    }

    @Test
    void theRectanglesAreKeptSoThatTheyCanBeChanged() {
        Suggestion one = withPhoto();
        publishPhoto(one, THE_FACE);
        OfferedPicture offered =
                AsProgram.call(() -> publications.begin(one.id()).pictures().getFirst());
        assertThat(offered.chosen()).isTrue();
        assertThat(offered.masks()).isEqualTo(THE_FACE);
    }

    @Test
    void aDeletedOriginalLeavesTheCopyAsItIsAndNoOther() {
        Suggestion one = withPhoto();
        publishPhoto(one, THE_FACE);
        long photo = photoOf(one);
        photos.deleteById(photo);
        AsProgram.run(() -> write(
                one.id(), "再写", "", List.of(new PictureChoice(PictureSource.PHOTO, photo, Side.BEFORE, THE_FACE))));
        assertThatThrownBy(() -> AsProgram.run(() -> write(
                        one.id(),
                        "再写",
                        "",
                        List.of(new PictureChoice(PictureSource.PHOTO, photo, Side.BEFORE, List.of())))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aPictureWhoseOriginalIsGoneStaysWhenTheTextIsWrittenAnew() {
        Suggestion one = withPhoto();
        publishPhoto(one, THE_FACE);
        byte[] before = published(one);
        photos.deleteById(photoOf(one));
        OfferedPicture kept =
                AsProgram.call(() -> publications.begin(one.id())).pictures().getFirst();
        assertThat(kept.chosen()).isTrue();
        assertThat(AsProgram.call(() -> publications.picture(one.id(), kept.copyId())))
                .isEqualTo(before);
        Publishing.publish(
                publications,
                one.id(),
                "再写",
                "",
                List.of(new PictureChoice(kept.source(), kept.sourceId(), kept.side(), kept.masks())));
        assertThat(published(one)).isEqualTo(before);
    }

    @Test
    void nobodyReplacesWhatSomebodyElseWroteMeanwhile() {
        Suggestion one = accepted();
        fixtures.signIn(Role.ORGANISER);
        publications.submit(one.id(), null, "先写的", "", List.of());
        assertThatThrownBy(() -> publications.submit(one.id(), null, "也在写的", "", List.of()))
                .isInstanceOf(DraftChanged.class);
        assertThat(publications.draft(one.id()).orElseThrow().text()).isEqualTo("先写的");
    }

    /** The picture that everybody sees. */
    private byte[] published(Suggestion one) {
        long picture = board.see(one.id()).orElseThrow().pictures().getFirst().id();
        return board.picture(one.id(), picture, false).orElseThrow();
    }

    private void write(long id, String text, String result, List<PictureChoice> chosen) {
        Long read = publications.draft(id).map(PublicationDraft::version).orElse(null);
        publications.submit(id, read, text, result, chosen);
    }

    @Test
    void aPictureThatWasPromisedNotToBePublishedIsNot() {
        Suggestion one = withPhoto();
        PhotoEntity photo = photos.findById(photoOf(one)).orElseThrow();
        photo.mayShow = false;
        photos.save(photo);
        assertThatThrownBy(() -> publishPhoto(one, List.of())).isInstanceOf(InvalidInput.class);
        assertThat(AsProgram.call(() -> publications.begin(one.id()).pictures().getFirst())
                        .mayShow())
                .isFalse();
    }

    @Test
    void anothersPictureIsNotPublishedWithIt() {
        Suggestion one = accepted();
        long others = photoOf(withPhoto());
        assertThatThrownBy(() -> Publishing.publish(
                        publications,
                        one.id(),
                        "路灯",
                        "",
                        List.of(new PictureChoice(PictureSource.PHOTO, others, Side.BEFORE, List.of()))))
                .isInstanceOf(InvalidInput.class);
    }

    private void publishPhoto(Suggestion one, List<Mask> masks) {
        Publishing.publish(
                publications,
                one.id(),
                "路灯不亮",
                "",
                List.of(new PictureChoice(PictureSource.PHOTO, photoOf(one), Side.BEFORE, masks)));
    }

    private long photoOf(Suggestion one) {
        return suggestions.track(one.trackingCode()).orElseThrow().photoIds().getFirst();
    }

    private Suggestion accepted() {
        return accepted(List.of());
    }

    private Suggestion withPhoto() {
        return accepted(List.of(suggestions.clean(white())));
    }

    private Suggestion accepted(List<CleanPhoto> pictures) {
        String code = suggestions.submit(
                new NewSuggestion("路灯", null, "", null, Category.ROADS, "王小明", "", false, true, true), pictures);
        Suggestion one = suggestions.track(code).orElseThrow();
        AsProgram.run(() -> handling.accept(one.id()));
        return one;
    }

    private static byte[] white() {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static int brightness(int pixel) {
        var colour = new Color(pixel);
        return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
    }
}
