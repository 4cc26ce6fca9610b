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

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.suggestion.Adoption;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageSize;
import org.jiangtai.testing.PageTest;
import org.jiangtai.testing.Pictures;
import org.jiangtai.testing.Publishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@PageTest
class SupportPagesTest {

    private static final String TEXT = "农贸市场 <b>下水道</b> 堵塞，污水流到路面";
    private static final String SHOWN = "农贸市场 &lt;b&gt;下水道&lt;/b&gt; 堵塞，污水流到路面";
    private static final String REWORDED = "农贸市场的下水道又堵塞了，污水流得满路面都是";
    private static final int SMALL = 20_000;

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    HandlingService handling;

    @Autowired
    PublicationService publications;

    long unit;
    long id;
    String page;

    @BeforeEach
    void publish() {
        unit = fixtures.unit().id();
        String code = suggestions.submit(
                new NewSuggestion("王小明：" + TEXT, unit, "", null, Category.WATER, "王小明", "", false, true, true),
                List.of());
        id = suggestions.track(code).orElseThrow().id();
        page = "/suggestions/" + id;
        AsProgram.run(() -> {
            handling.accept(id);
            Publishing.publish(publications, id, TEXT);
        });
    }

    @AfterEach
    void takeOff() {
        AsProgram.run(() -> publications.withdraw(id));
    }

    @Test
    void whoTypesIsShownWhatOthersSuggestedAndNothingOfThem() throws Exception {
        mvc.perform(similar(REWORDED))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"" + page + "\"")))
                .andExpect(content().string(containsString(SHOWN)))
                .andExpect(content().string(not(containsString("王小明"))))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        mvc.perform(similar("想学太极拳，有没有老师教"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<li"))));
        mvc.perform(post("/suggest/similar").with(csrf())).andExpect(status().isOk());
        mvc.perform(post("/suggest/similar").param("what", REWORDED)).andExpect(status().isForbidden());
    }

    @Test
    void withoutAScriptTheFormAsksOnceAndKeepsEverything() throws Exception {
        String asked = mvc.perform(form().file(new MockMultipartFile("photos", "a.jpg", "image/jpeg", Pictures.jpeg())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"asked\"")))
                .andExpect(content().string(containsString("href=\"" + page + "\"")))
                .andExpect(content().string(containsString("name=\"seen\" value=\"yes\"")))
                .andExpect(content().string(containsString(REWORDED)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked).contains("/suggest/photo/");
        mvc.perform(form().param("seen", "yes"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrlPattern("/s/*?thanks"));
    }

    @Test
    void aBrowserSupportsOnceAndTakesItBack() throws Exception {
        mvc.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(SHOWN)))
                .andExpect(content().string(containsString("value=\"true\"")))
                .andExpect(content().string(not(containsString("王小明"))))
                .andExpect(content().string(not(containsString("style=\""))));
        Cookie cookie = mvc.perform(post(page).with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(page + "?thanks"))
                .andReturn()
                .getResponse()
                .getCookie("supporter");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/suggestions");
        mvc.perform(post(page).cookie(cookie).with(csrf())).andExpect(redirectedUrl(page + "?thanks"));
        mvc.perform(get(page + "?thanks").cookie(cookie))
                .andExpect(content().string(containsString("1 人支持")))
                .andExpect(content().string(containsString("value=\"false\"")));
        mvc.perform(get("/suggestions").param("unit", Long.toString(unit)))
                .andExpect(content().string(containsString("1 人支持")))
                .andExpect(content().string(containsString(page)));
        mvc.perform(post(page).param("support", "false").cookie(cookie).with(csrf()))
                .andExpect(redirectedUrl(page + "?back"));
        mvc.perform(get(page).cookie(cookie)).andExpect(content().string(containsString("0 人支持")));
    }

    @Test
    void whatIsAnsweredTakesNoMoreSupportAndWhatIsNotPublishedHasNoPage() throws Exception {
        AsProgram.run(() -> handling.answer(id, Adoption.ADOPTED, "疏通了"));
        mvc.perform(post(page).with(csrf())).andExpect(redirectedUrl(page));
        mvc.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("value=\"true\""))));
        AsProgram.run(() -> publications.withdraw(id));
        mvc.perform(get(page)).andExpect(status().isNotFound());
        mvc.perform(post(page).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(get("/suggestions/x")).andExpect(status().isNotFound());
    }

    @Test
    void thePagesAreSmall() throws Exception {
        assertThat(PageSize.of(mvc, "/suggest")).isLessThan(SMALL);
        assertThat(PageSize.of(mvc, page)).isLessThan(SMALL);
    }

    private AbstractMockHttpServletRequestBuilder<?> similar(String what) {
        return post("/suggest/similar")
                .param("what", what)
                .param("unitId", Long.toString(unit))
                .param("category", "WATER")
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(csrf());
    }

    private MockMultipartHttpServletRequestBuilder form() {
        return multipart("/suggest")
                .param("what", REWORDED)
                .param("category", "WATER")
                .param("unitId", Long.toString(unit))
                .param("anonymous", "yes")
                .with(csrf());
    }
}
