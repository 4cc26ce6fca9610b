package org.jiangtai.shell.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class PublicFaceTest {

    @Autowired
    MockMvc pages;

    @Test
    void aChoiceIsRememberedAndLeavesTheAddress() throws Exception {
        pages.perform(get("/?q=a&lang=en&page=2&elder=1"))
                .andExpect(redirectedUrl("/?q=a&page=2"))
                .andExpect(cookie().value("lang", "en"))
                .andExpect(cookie().value("elder", "1"))
                .andExpect(cookie().httpOnly("lang", true));
    }

    @Test
    void theElderModeStaysOnEveryPage() throws Exception {
        for (String path : new String[] {"/", "/privacy", "/nothing"}) {
            pages.perform(get(path).accept(MediaType.TEXT_HTML).cookie(new Cookie("elder", "1")))
                    .andExpect(content().string(allOf(containsString("class=\"elder\""), containsString("标准版"))));
        }
        pages.perform(get("/")).andExpect(content().string(not(containsString("class=\"elder\""))));
    }

    @Test
    void theSwitchesKeepWhatWasLookedFor() throws Exception {
        pages.perform(get("/?q=abc")).andExpect(content().string(containsString("href=\"/?q=abc&amp;elder=1\"")));
    }

    @Test
    void noAddressLeadsToAnotherSite() throws Exception {
        pages.perform(get(java.net.URI.create("http://localhost//evil.example/?lang=en")))
                .andExpect(header().doesNotExist("Location"));
        pages.perform(get("/privacy?lang=en&next=//evil.example"))
                .andExpect(redirectedUrl("/privacy?next=//evil.example"));
    }

    @Test
    void anUnknownAddressIsAPageForPeopleAndAProblemForPrograms() throws Exception {
        pages.perform(get("/nothing").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("没有找到这个页面")));
        pages.perform(get("/nothing").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void whatTheServerRefusesIsAPageThatExplains() throws Exception {
        pages.perform(refused("POST", 403))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("请返回上一页，刷新后再提交一次")));
        pages.perform(refused("GET", 403))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("您没有权限做这件事")));
        pages.perform(refused("GET", 500))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(allOf(containsString("系统出了点问题"), not(containsString("Exception")))));
        pages.perform(
                        post("/privacy")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder refused(String method, int status) {
        return get("/error")
                .accept(MediaType.TEXT_HTML)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_METHOD, method)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/e/abc");
    }
}
