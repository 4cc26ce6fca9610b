package org.jiangtai.suggestion.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class OwnSuggestionPageTest {

    @Autowired
    MockMvc pages;

    @Autowired
    SuggestionService suggestions;

    @Test
    void theSlipLeadsToWhatIsKeptAndAwayFromIt() throws Exception {
        String phone = Fixtures.phone();
        String code = suggestions.submit(
                new NewSuggestion("路灯不亮", null, "", null, Category.ROADS, "王芳", phone, false, true, true), List.of());
        String page = "/s/" + code + "/data";

        pages.perform(post("/my-data").with(csrf()).param("code", code)).andExpect(redirectedUrl(page));
        pages.perform(get("/s/" + code)).andExpect(content().string(containsString(page)));
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            pages.perform(get(page).locale(language))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("王芳"), not(containsString(phone)), not(containsString("??")))));
            pages.perform(get(page + "/delete").locale(language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        pages.perform(post(page).with(csrf()).param("name", "王小芳").param("phone", "1"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"王小芳\"")));
        pages.perform(post(page + "/file").with(csrf()).param("lastFour", phone.substring(7)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(phone)));

        pages.perform(post(page + "/delete").with(csrf())).andExpect(redirectedUrl(page));

        pages.perform(get(page)).andExpect(content().string(allOf(containsString("已经删除"), not(containsString("王芳")))));
        pages.perform(get("/s/22222222/data")).andExpect(status().isNotFound());
    }
}
