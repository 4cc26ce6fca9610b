package org.jiangtai.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.suggestion.Adoption;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.DialogueService;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.suggestion.SuggestionState;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.jiangtai.testing.Pictures;
import org.jiangtai.testing.Publishing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@PageTest
class SuggestionPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    HandlingService handling;

    @Autowired
    DialogueService dialogue;

    @Autowired
    PublicationService publications;

    @Test
    void theFormSaysAtWhichEventTheSuggestionIsMade() throws Exception {
        Event event = fixtures.openEvent(10);
        mvc.perform(get("/suggest").param("event", event.code()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(event.title())))
                .andExpect(content().string(not(containsString("style=\""))))
                .andExpect(content().string(not(containsString("checked"))));
    }

    @Test
    void aSuggestionLeadsToItsReceipt() throws Exception {
        String where = mvc.perform(send("路灯坏了"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrlPattern("/s/*?thanks"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String code = where.substring(3, 11);
        mvc.perform(get(where))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code.substring(0, 4) + " " + code.substring(4))))
                .andExpect(content().string(containsString("<svg")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")));
    }

    @Test
    void everythingTypedIsStillThereIfSomethingIsWrong() throws Exception {
        mvc.perform(multipart("/suggest")
                        .file(photo("good.jpg", Pictures.jpeg()))
                        .file(photo("words.jpg", "no photo".getBytes(StandardCharsets.UTF_8)))
                        .param("what", "路灯 <b>坏了</b>")
                        .param("place", "村口")
                        .param("name", "王小明")
                        .param("phone", "123")
                        .param("mayPublish", "yes")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("路灯 &lt;b&gt;坏了&lt;/b&gt;")))
                .andExpect(content().string(containsString("value=\"村口\"")))
                .andExpect(content().string(containsString("value=\"王小明\"")))
                .andExpect(content().string(containsString("value=\"123\"")))
                .andExpect(content().string(containsString("id=\"category-error\"")))
                .andExpect(content().string(containsString("id=\"phone-error\"")))
                .andExpect(content().string(containsString("id=\"consent-error\"")))
                .andExpect(content().string(containsString("words.jpg")))
                .andExpect(content().string(not(containsString("id=\"what-error\""))));
    }

    static Stream<Arguments> noPhotos() {
        byte[] heic = Arrays.copyOf("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), 4000);
        return Stream.of(
                Arguments.of("IMG_0001.HEIC", heic, "HEIC"),
                Arguments.of("bomb.png", Pictures.headOfPng(50_000, 50_000), "照片的尺寸太大"),
                Arguments.of("empty.png", Pictures.headOfPng(10, 10), "这个文件打不开"),
                Arguments.of("large.jpg", new byte[SuggestionService.MOST_PHOTO_BYTES + 1], "每张照片不超过 5 MB"));
    }

    @ParameterizedTest
    @MethodSource("noPhotos")
    void whatIsNoPhotoIsToldByItsNameAndNothingTypedIsLost(String name, byte[] file, String sentence) throws Exception {
        mvc.perform(multipart("/suggest")
                        .file(photo(name, file))
                        .file(photo("good.jpg", Pictures.jpeg()))
                        .param("what", "路灯坏了")
                        .param("category", "ROADS")
                        .param("place", "村口")
                        .param("name", "王小明")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“" + name + "”没有收下")))
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(containsString("路灯坏了")))
                .andExpect(content().string(containsString("value=\"村口\"")))
                .andExpect(content().string(containsString("value=\"王小明\"")))
                .andExpect(content().string(containsString("已经收下的 1 张照片还在")));
    }

    @Test
    void aGoodPhotoNeedNotBeChosenAgain() throws Exception {
        String page = mvc.perform(multipart("/suggest")
                        .file(photo("one.jpg", Pictures.jpeg()))
                        .file(photo("two.png", Pictures.transparentPng()))
                        .param("what", "")
                        .param("category", "ROADS")
                        .param("anonymous", "yes")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var found = Pattern.compile("/suggest/photo/([a-z0-9]+)/0").matcher(page);
        assertThat(found.find()).isTrue();
        String token = found.group(1);
        mvc.perform(get("/suggest/photo/{token}/1", token))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"));

        String where = mvc.perform(send("路灯坏了").param("token", token).param("drop", "0"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(suggestions.track(where.substring(3, 11)).orElseThrow().photoIds())
                .hasSize(1);
        mvc.perform(get("/suggest/photo/{token}/0", token)).andExpect(status().isNotFound());
    }

    @Test
    void aSecondTapIsNotASecondSuggestion() throws Exception {
        String token = "t" + Fixtures.unique();
        String first = mvc.perform(send("路灯坏了").param("token", token))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String second = mvc.perform(send("路灯坏了").param("token", token))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String another = mvc.perform(send("井盖也坏了").param("token", token))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(second).isEqualTo(first);
        assertThat(another).isNotEqualTo(first);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        mvc.perform(multipart("/suggest").param("what", "路灯")).andExpect(status().isForbidden());
    }

    @Test
    void unknownCodesGetTheSameAnswerWhateverIsWrongWithThem() throws Exception {
        for (String code : List.of("ABC", "23456789", "22222222")) {
            mvc.perform(get("/s/{code}", code))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("没有找到这个查询码")))
                    .andExpect(content().string(containsString("name=\"code\"")));
        }
        mvc.perform(get("/s").param("code", "<script>"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("<script>\""))));
    }

    @Test
    void aTypedCodeLeadsToItsPage() throws Exception {
        Suggestion one = sent("路灯");
        mvc.perform(get("/s").param("code", " " + one.trackingCode().toLowerCase(Locale.ROOT) + " "))
                .andExpect(redirectedUrl("/s/" + one.trackingCode()));
    }

    @Test
    void theAuthorsPageShowsMarkupAsTextAndNobodysName() throws Exception {
        Suggestion one = sent("<script>alert(1)</script> & 路灯");
        AsProgram.run(() -> {
            handling.accept(one.id());
            handling.answer(one.id(), Adoption.ADOPTED, "<img src=x onerror=alert(2)>");
        });
        mvc.perform(get("/s/{code}", one.trackingCode()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; 路灯")))
                .andExpect(content().string(containsString("&lt;img src=x onerror=alert(2)&gt;")))
                .andExpect(content().string(not(containsString("王小明"))))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void theAuthorSaysWhetherItIsSolved() throws Exception {
        Suggestion one = sent("路灯");
        AsProgram.run(() -> {
            handling.accept(one.id());
            handling.answer(one.id(), Adoption.ADOPTED, "修好了");
        });
        mvc.perform(post("/s/{code}", one.trackingCode()).param("solved", "false"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/s/{code}", one.trackingCode())
                        .param("solved", "false")
                        .param("comment", "还是不亮")
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        Suggestion after = suggestions.track(one.trackingCode()).orElseThrow();
        assertThat(after.state()).isEqualTo(SuggestionState.ACCEPTED);
        mvc.perform(get("/s/{code}", one.trackingCode())).andExpect(content().string(containsString("还是不亮")));
    }

    @Test
    void aPictureIsForItsAuthorAlone() throws Exception {
        String code = suggestions.submit(typed("路灯"), List.of(suggestions.clean(Pictures.jpeg())));
        long photo = suggestions.track(code).orElseThrow().photoIds().getFirst();
        mvc.perform(get("/s/{code}/photo/{id}", code, photo))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        mvc.perform(get("/s/{code}/photo/{id}", sent("别的").trackingCode(), photo))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePublicPageIsPagedAndFiltered() throws Exception {
        long unit = fixtures.unit().id();
        for (int i = 1; i <= 11; i++) {
            String code = suggestions.submit(
                    new NewSuggestion("路灯", unit, "", null, Category.ROADS, "", "", true, true, false), List.of());
            long id = suggestions.track(code).orElseThrow().id();
            String text = "第 <" + i + "> 盏路灯";
            AsProgram.run(() -> {
                handling.accept(id);
                handling.answer(id, Adoption.ADOPTED, "修好了");
                Publishing.publish(publications, id, text);
            });
        }
        mvc.perform(get("/suggestions").param("unit", Long.toString(unit)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("第 &lt;11&gt; 盏路灯")))
                .andExpect(content().string(not(containsString("第 &lt;1&gt; 盏路灯"))))
                .andExpect(content().string(containsString("page=1")));
        mvc.perform(get("/suggestions")
                        .param("unit", Long.toString(unit))
                        .param("category", "ROADS")
                        .param("page", "1"))
                .andExpect(content().string(containsString("第 &lt;1&gt; 盏路灯")));
        mvc.perform(get("/suggestions")
                        .param("unit", "x")
                        .param("category", "x")
                        .param("page", "-1"))
                .andExpect(status().isOk());
    }

    @Test
    void theAuthorsReplyKeepsThePicturesWhileItsWordsAreRefused() throws Exception {
        Suggestion one = sent("路灯坏了");
        AsProgram.run(() -> dialogue.ask(one.id(), "是哪一盏？"));
        String refused = mvc.perform(reply(one, "").file(photo("lamp.jpg", Pictures.jpeg())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经收下的 1 张照片还在")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var token = Pattern.compile("name=\"token\" value=\"([a-z0-9]+)\"").matcher(refused);
        assertThat(token.find()).isTrue();
        mvc.perform(reply(one, "桥头第二盏").param("token", token.group(1)))
                .andExpect(redirectedUrl("/s/" + one.trackingCode() + "?replied"));
        mvc.perform(get("/s/{code}", one.trackingCode()))
                .andExpect(content().string(containsString("/s/" + one.trackingCode() + "/photo/")));
        mvc.perform(get("/s/{code}/data", one.trackingCode()))
                .andExpect(content().string(containsString("桥头第二盏")));
    }

    private static MockMultipartHttpServletRequestBuilder reply(Suggestion one, String words) {
        MockMultipartHttpServletRequestBuilder reply = multipart("/s/{code}/reply", one.trackingCode());
        reply.param("reply", words).with(csrf());
        return reply;
    }

    private static AbstractMockHttpServletRequestBuilder<?> send(String what) {
        return multipart("/suggest")
                .param("what", what)
                .param("category", "ROADS")
                .param("anonymous", "yes")
                .with(csrf());
    }

    private static MockMultipartFile photo(String name, byte[] content) {
        return new MockMultipartFile("photos", name, "image/jpeg", content);
    }

    private Suggestion sent(String what) {
        return suggestions.track(suggestions.submit(typed(what), List.of())).orElseThrow();
    }

    private static NewSuggestion typed(String what) {
        return new NewSuggestion(what, null, "", null, Category.ROADS, "王小明", "", false, true, true);
    }
}
