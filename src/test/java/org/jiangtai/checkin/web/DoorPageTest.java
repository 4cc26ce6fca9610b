package org.jiangtai.checkin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class DoorPageTest {

    private static final Pattern FILE = Pattern.compile("'(/[^']+)'");

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorLinkService doorLinks;

    Event event;
    DoorDevice device;

    @BeforeEach
    void aDoor() {
        event = fixtures.runningEvent(10);
        device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
    }

    @Test
    void whatAPhoneKeepsOfThePageHoldsNoLink() throws Exception {
        String page = body("/door/" + device.token());

        assertThat(page).isEqualTo(body("/door/app.html"));
        assertThat(page).doesNotContain(device.token()).doesNotContain(event.title());
    }

    @Test
    void everyFileThatTheWorkerNamesIsThere() throws Exception {
        for (String worker : List.of("/door/sw.js", "/door/worker.js")) {
            mvc.perform(get(worker))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("no-cache")))
                    .andExpect(header().string("Content-Type", containsString("javascript")));
            List<String> files = FILE.matcher(body(worker).replaceFirst("(?s).*files:", ""))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(files).contains("/door/door.js", "/door/rules.js", "/door/texts-zh.json", "/tokens.css");
            for (String file : files) {
                mvc.perform(get(file)).andExpect(status().isOk());
            }
        }
    }

    @Test
    void theTextsAreThereInBothLanguages() throws Exception {
        mvc.perform(get("/door/texts-zh.json"))
                .andExpect(jsonPath("$['door.word.in']").value("已签到"));
        mvc.perform(get("/door/texts-en.json"))
                .andExpect(jsonPath("$['door.word.in']").value("In"));
        mvc.perform(get("/door/texts-xx.json")).andExpect(status().isNotFound());
    }

    @Test
    void eachLinkIsAnAppOfItsOwn() throws Exception {
        mvc.perform(get("/door/" + device.token() + "/manifest.json"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.start_url").value("/door/" + device.token()))
                .andExpect(jsonPath("$.name").value(containsString(event.title())));
    }

    @Test
    void aLinkThatEndedOpensNoPage() throws Exception {
        AsProgram.run(() -> doorLinks.revoke(device.id()));

        mvc.perform(get("/door/" + device.token()))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("已失效")));
        mvc.perform(get("/door/" + device.token() + "/manifest.json")).andExpect(status().is4xxClientError());
    }

    private String body(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse().getContentAsString();
    }
}
