package org.jiangtai.event.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PageTest
class PosterPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Texts texts;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePosterCarriesTheTitleTheCodeAndTheAddress() throws Exception {
        Event event = fixtures.openEvent(30);

        web.perform(get("/print/poster/" + event.id()).with(person(Role.ORGANISER, null)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(event.title())))
                .andExpect(content()
                        .string(containsString(QrSvg.of(
                                "http://localhost:8080/e/" + event.code(),
                                texts.in(Texts.CHINESE, "event.public.qr")))))
                .andExpect(content().string(containsString("localhost:8080/e/" + event.code())))
                .andExpect(content()
                        .string(containsString(QrSvg.of(
                                "http://localhost:8080/suggest?event=" + event.code(),
                                texts.in(Texts.CHINESE, "event.poster.suggest.qr")))))
                .andExpect(content().string(not(containsString(" style="))));
    }

    @Test
    void onlyTheOrganiserAndTheKeeperOfTheUnitPrintIt() throws Exception {
        Event event = fixtures.openEvent(30);
        String poster = "/print/poster/" + event.id();

        web.perform(get(poster).with(person(Role.KEEPER, event.unitId()))).andExpect(status().isOk());
        web.perform(get(poster).with(person(Role.KEEPER, fixtures.unit().id())))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString(event.title()))));
        web.perform(get(poster).with(person(Role.HANDLER, null))).andExpect(status().isForbidden());
        web.perform(get(poster)).andExpect(status().is(not(200)));
    }

    private RequestPostProcessor person(Role role, @Nullable Long unitId) {
        fixtures.signIn(role, unitId);
        return authentication(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }
}
