package org.jiangtai.checkin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.UUID;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.TicketService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class DoorApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorService door;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    TicketService tickets;

    Event event;
    DoorDevice device;
    Registration ticket;

    @BeforeEach
    void aDoor() {
        event = fixtures.runningEvent(10);
        device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
        ticket = fixtures.registration(event, "王小明");
    }

    @Test
    void aTicketIsLetInAndCounted() throws Exception {
        mvc.perform(send("/entries", scan(ticket.token(), nonce())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.admitted").value(true))
                .andExpect(jsonPath("$.reason").value("IN"))
                .andExpect(jsonPath("$.who").value("王**"));
        mvc.perform(ask("/event"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.title").value(event.title()))
                .andExpect(jsonPath("$.door").value("正门"))
                .andExpect(jsonPath("$.present").value(1))
                .andExpect(jsonPath("$.expected").value(1));
    }

    @Test
    void aRefusalSaysWhyInThePagesLanguage() throws Exception {
        door.pick(device.token(), ticket.id(), nonce(), Instant.now());

        mvc.perform(send("/entries", scan(ticket.token(), nonce())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.admitted").value(false))
                .andExpect(jsonPath("$.reason").value("ALREADY_IN"))
                .andExpect(jsonPath("$.sinceDoor").value("正门"))
                .andExpect(jsonPath("$.sentence").value(containsString("签到")));
        mvc.perform(send("/entries", scan(ticket.token(), nonce())).cookie(new Cookie("lang", "en")))
                .andExpect(jsonPath("$.sentence").value(containsString("In already since")));
    }

    @Test
    void theListTheWalkInsAndTheUndoing() throws Exception {
        mvc.perform(ask("/search").param("q", "小明"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].registrationId").value(ticket.id()))
                .andExpect(jsonPath("$[0].name").value("王**"))
                .andExpect(jsonPath("$[0].presentAt").value(""))
                .andExpect(content().string(not(containsString(ticket.token()))));
        mvc.perform(send("/entries/from-list", "{\"registrationId\":" + ticket.id() + rest(nonce())))
                .andExpect(jsonPath("$.admitted").value(true));
        String answer = mvc.perform(send("/walk-ins", "{\"name\":\"孙大妈\",\"phone\":null" + rest(nonce())))
                .andExpect(jsonPath("$.admitted").value(true))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String entry = answer.replaceAll(".*\"entryId\":(\\d+).*", "$1");
        mvc.perform(send("/entries/" + entry + "/undo", "")).andExpect(status().isNoContent());
        mvc.perform(ask("/event")).andExpect(jsonPath("$.present").value(1));
    }

    @Test
    void theStateTellsWhenTheListIsAnother() throws Exception {
        String first = rosterTag();
        assertThat(rosterTag()).isEqualTo(first);
        Registration other = fixtures.registration(event, "李四");
        await().until(() -> !rosterTag().equals(first));
        mvc.perform(ask("/roster")).andExpect(jsonPath("$.people.length()").value(2));

        String second = rosterTag();
        tickets.reissue(other.token());
        await().until(() -> !rosterTag().equals(second));
    }

    private String rosterTag() throws Exception {
        return mvc.perform(ask("/state"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll(".*\"rosterTag\":\"([0-9a-f]+)\".*", "$1");
    }

    @Test
    void whatIsTypedWrongIsToldByField() throws Exception {
        mvc.perform(send("/walk-ins", "{\"name\":\"\"" + rest(nonce())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.reason").value("INVALID"))
                .andExpect(jsonPath("$.field").value("name"));
        mvc.perform(send("/walk-ins", "{\"name\":\"孙\",\"phone\":\"12\"" + rest(nonce())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("phone"));
        for (String body : new String[] {
            "",
            "no json",
            "{}",
            scan(ticket.token(), "short"),
            scan("x".repeat(501), nonce()),
            scan(ticket.token(), nonce()).replace("CAMERA", "ELSEWISE")
        }) {
            mvc.perform(send("/entries", body))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.reason").value("INVALID"));
        }
    }

    @Test
    void theLinkIsTheOnlyAuthority() throws Exception {
        mvc.perform(get("/api/door/event"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.reason").value("LINK_UNKNOWN"));
        mvc.perform(get("/api/door/event").header("Authorization", "Bearer " + "0".repeat(26)))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.sentence").value(containsString("链接")));
        AsProgram.run(() -> doorLinks.revoke(device.id()));
        mvc.perform(send("/entries", scan(ticket.token(), nonce())))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.reason").value("LINK_ENDED"));
    }

    @Test
    void thePageKeepsItsAddressToItself() throws Exception {
        mvc.perform(get("/door/" + device.token()))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(not(containsString(event.title()))))
                .andExpect(content().string(not(containsString(device.token()))))
                .andExpect(content().string(not(containsString("??"))));
        AsProgram.run(() -> doorLinks.revoke(device.id()));
        mvc.perform(get("/door/" + device.token()))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("已失效")));
        mvc.perform(get("/door/nonsense")).andExpect(status().isNotFound());
        mvc.perform(get("/door/door.js")).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder ask(String path) {
        return get("/api/door" + path).header("Authorization", "Bearer " + device.token());
    }

    private MockHttpServletRequestBuilder send(String path, String body) {
        return post("/api/door" + path)
                .header("Authorization", "Bearer " + device.token())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static String scan(String code, String nonce) {
        return "{\"code\":\"" + code + "\",\"method\":\"CAMERA\"" + rest(nonce);
    }

    private static String rest(String nonce) {
        return ",\"nonce\":\"" + nonce + "\",\"happenedAt\":\"" + Instant.now() + "\"}";
    }

    private static String nonce() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
