package org.jiangtai.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Role;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Texts;
import org.jiangtai.suggestion.BatchHead;
import org.jiangtai.suggestion.BatchLine;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.PaperBatchService;
import org.jiangtai.suggestion.PaperSlip;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PageTest
class PapersPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Fixtures fixtures;

    @Autowired
    PaperBatchService batches;

    @Autowired
    ConsentService consents;

    @Autowired
    Texts texts;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void eightReceiptsStandOnASheetEachWithItsCode() throws Exception {
        RequestPostProcessor keeper = person(Role.KEEPER);
        Long batch = null;
        BatchLine line = null;
        for (int i = 0; i < 9; i++) {
            line = batches.add(batch, new BatchHead("村委会", true), slip("<b>路灯</b>" + "长".repeat(80), "王小明"));
            batch = line.batchId();
        }
        String code = new ShortCode(line.trackingCode()).grouped();
        String page = web.perform(get("/print/receipts/" + batch).with(keeper))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString(code)))
                .andExpect(content()
                        .string(containsString(QrSvg.of(
                                "http://localhost:8080/s/" + line.trackingCode(),
                                texts.in(Texts.CHINESE, "suggestion.paper.qr.status", code)))))
                .andExpect(content().string(containsString("王小明")))
                .andExpect(content().string(not(containsString("<b>路灯"))))
                .andExpect(content().string(not(containsString("长".repeat(80)))))
                .andExpect(content().string(not(containsString(" style="))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.split("class=\"sheet\"")).hasSize(3);
        web.perform(get("/print/codes/" + batch).with(keeper))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code)));

        web.perform(get("/print/receipts/" + batch).with(person(Role.KEEPER))).andExpect(status().isConflict());
        web.perform(get("/print/codes/" + batch).with(person(Role.KEEPER))).andExpect(status().isConflict());
        web.perform(get("/print/receipts/" + batch).with(person(Role.HANDLER))).andExpect(status().isForbidden());
    }

    @Test
    void theEmptyFormCarriesTheConsentAndLeadsToTheResidentsForm() throws Exception {
        Event event = fixtures.openEvent(10);
        RequestPostProcessor keeper = person(Role.KEEPER);
        web.perform(get("/print/suggestion-form").param("event", event.code()).with(keeper))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(event.title())))
                .andExpect(content()
                        .string(containsString(
                                consents.current(ConsentPurpose.SUGGESTION).chinese())))
                .andExpect(content()
                        .string(containsString(QrSvg.of(
                                "http://localhost:8080/suggest?event=" + event.code(),
                                texts.in(Texts.CHINESE, "suggestion.paper.qr")))));
        String two = web.perform(
                        get("/print/suggestion-form").param("small", "1").with(keeper))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(two.split("class=\"form\"")).hasSize(3);
        web.perform(get("/print/suggestion-form").param("event", "nothing").with(keeper))
                .andExpect(status().isNotFound());
        web.perform(get("/print/suggestion-form").with(person(Role.LECTURER))).andExpect(status().isForbidden());
    }

    private static PaperSlip slip(String what, String name) {
        return new PaperSlip(what, null, "", null, Category.ROADS, name, "", false, null);
    }

    private RequestPostProcessor person(Role role) {
        fixtures.signIn(role, null);
        return authentication(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }
}
