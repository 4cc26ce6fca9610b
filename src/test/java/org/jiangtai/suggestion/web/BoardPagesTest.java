package org.jiangtai.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.suggestion.Adoption;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.Mask;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.PictureChoice;
import org.jiangtai.suggestion.PictureSource;
import org.jiangtai.suggestion.PublicBoard;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.Side;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageSize;
import org.jiangtai.testing.PageTest;
import org.jiangtai.testing.Pictures;
import org.jiangtai.testing.Publishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class BoardPagesTest {

    private static final String NAME = "欧阳晓梅";
    private static final int SMALL = 20_000;

    @Autowired
    DissolutionService dissolutions;

    @Autowired
    HandlingService handling;

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    PublicationService publications;

    @Autowired
    PublicBoard board;

    long unit;
    String phone;
    Suggestion one;
    long picture;

    @BeforeEach
    void publish() {
        unit = fixtures.unit().id();
        phone = Fixtures.phone();
        String code = suggestions.submit(
                new NewSuggestion(
                        NAME + "：我家 3 号门前的路灯不亮，打 " + phone,
                        unit,
                        "3 号门前",
                        null,
                        Category.ROADS,
                        NAME,
                        phone,
                        false,
                        true,
                        true),
                List.of(suggestions.clean(Pictures.jpeg())));
        one = suggestions.track(code).orElseThrow();
        AsProgram.run(() -> {
            handling.accept(one.id());
            handling.answer(one.id(), Adoption.ADOPTED, NAME + "家门前换了灯");
        });
        Publishing.publish(
                publications,
                one.id(),
                "村里 <b>路灯</b> 不亮",
                "换了灯",
                List.of(new PictureChoice(
                        PictureSource.PHOTO,
                        one.photoIds().getFirst(),
                        Side.BEFORE,
                        List.of(new Mask(0, 0, 5_000, 5_000)))));
        picture = board.see(one.id()).orElseThrow().pictures().getFirst().id();
    }

    @Test
    void nothingOfTheAuthorIsAnywhereOnThePublicSide() throws Exception {
        List<String> pages = List.of(
                "/suggestions?unit=" + unit,
                "/suggestions?order=SUPPORT&unit=" + unit,
                "/suggestions/" + one.id(),
                "/suggestions/figures",
                "/suggestions/figures?year=all",
                "/suggestions/feed?unit=" + unit);
        for (String page : pages) {
            String body = mvc.perform(get(page).cookie(new Cookie("elder", "1")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(body)
                    .as(page)
                    .doesNotContain(NAME, "欧阳", phone, phone.substring(7), one.trackingCode(), "3 号")
                    .doesNotContain("/photo/", "<b>路灯", "style=\"");
        }
        byte[] original = AsProgram.call(() -> publications.original(
                one.id(), PictureSource.PHOTO, one.photoIds().getFirst()));
        for (String address : List.of(address(picture), address(picture) + "/small")) {
            byte[] copy = mvc.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("image/jpeg"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(copy).isNotEqualTo(original);
            assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        }
    }

    @Test
    void theOriginalHasNoPublicAddressAndACopyOnlyWhileItIsPublic() throws Exception {
        mvc.perform(get(address(one.photoIds().getFirst() + 1_000_000))).andExpect(status().isNotFound());
        mvc.perform(get("/suggestions/" + (one.id() + 1) + "/picture/" + picture))
                .andExpect(status().isNotFound());
        mvc.perform(get("/suggestions/" + one.id() + "/picture/x")).andExpect(status().isNotFound());
        AsProgram.run(() -> publications.withdraw(one.id()));
        mvc.perform(get(address(picture))).andExpect(status().isNotFound());
        mvc.perform(get("/suggestions/" + one.id())).andExpect(status().isNotFound());
    }

    @Test
    void onlyAPictureThatWasPaintedOverIsSaidToBe() throws Exception {
        String painted = "涂黑";
        assertThat(page("/suggestions/" + one.id())).contains(painted);
        Publishing.publish(
                publications,
                one.id(),
                "路灯不亮",
                "换了灯",
                List.of(new PictureChoice(PictureSource.PHOTO, one.photoIds().getFirst(), Side.BEFORE, List.of())));
        assertThat(page("/suggestions/" + one.id())).doesNotContain(painted).contains("看大图");
    }

    @Test
    void aVillageThatIsNoMoreCanStillBeLookedFor() throws Exception {
        String choice = "<option value=\"" + unit + "\"";
        assertThat(page("/suggestions")).contains(choice);
        AsProgram.run(() -> dissolutions.dissolve(unit, null));
        assertThat(page("/suggestions")).contains(choice);
        assertThat(page("/suggest")).doesNotContain(choice);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aPictureUnderReviewIsNotPublicYet() throws Exception {
        AsProgram.run(() -> publications.submit(
                one.id(),
                null,
                "再写",
                "",
                List.of(new PictureChoice(PictureSource.PHOTO, one.photoIds().getFirst(), Side.BEFORE, List.of()))));
        long waiting = AsProgram.call(() ->
                publications.draft(one.id()).orElseThrow().pictures().getFirst().id());
        mvc.perform(get(address(waiting))).andExpect(status().isNotFound());
        mvc.perform(get(address(picture))).andExpect(status().isOk());
    }

    @Test
    void theFeedIsAtomThatEveryReaderCanRead() throws Exception {
        byte[] feed = mvc.perform(get("/suggestions/feed")
                        .param("unit", Long.toString(unit))
                        .param("words", "路灯"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/atom+xml"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
        assertThat(document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isOne();
        assertThat(document.getElementsByTagName("content").item(0).getTextContent())
                .contains("村里 <b>路灯</b> 不亮", "换了灯");
    }

    @Test
    void aLinkKeepsWhatWasAskedAndWhatMakesNoSenseIsNotAsked() throws Exception {
        mvc.perform(get("/suggestions").param("unit", Long.toString(unit)).param("words", "a&b {x} 路灯"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Link",
                                org.hamcrest.Matchers.containsString(
                                        "/suggestions/feed?unit=" + unit + "&words=a%26b%20%7Bx%7D%20")));
        mvc.perform(get("/suggestions")
                        .param("unit", "x")
                        .param("year", "99999999999")
                        .param("outcome", "'")
                        .param("order", "--")
                        .param("page", "99999999999999"))
                .andExpect(status().isOk());
        mvc.perform(get("/suggestions/figures").param("year", "-1")).andExpect(status().isOk());
    }

    @Test
    void thePagesAreSmall() throws Exception {
        assertThat(PageSize.of(mvc, "/suggestions")).isLessThan(SMALL);
        assertThat(PageSize.of(mvc, "/suggestions/figures")).isLessThan(SMALL);
        assertThat(PageSize.of(mvc, "/suggestions/" + one.id())).isLessThan(SMALL);
    }

    private String address(long pictureId) {
        return "/suggestions/" + one.id() + "/picture/" + pictureId;
    }
}
