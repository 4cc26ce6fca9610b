package org.jiangtai.speaker.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jiangtai.identity.AsProgram;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class LecturerPageTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private LecturerLinks links;

    @Test
    void opensForWhoeverHoldsTheLinkAndIsToldToNobodyElse() throws Exception {
        Lecturer lecturer = fixtures.lecturer();
        String token = make(lecturer);

        pages.perform(get("/l/" + token))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(content().string(containsString(lecturer.name() + "老师")));
        assertThat(AsProgram.call(() -> links.of(lecturer.id())).usedOn()).isNotNull();
    }

    @Test
    void aLinkThatWasReplacedOrWithdrawnSaysWhomToAsk() throws Exception {
        Lecturer lecturer = fixtures.lecturer();
        String first = make(lecturer);
        String second = make(lecturer);

        pages.perform(get("/l/" + first))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("已经停用")))
                .andExpect(content().string(not(containsString(first))));
        pages.perform(get("/l/" + second)).andExpect(status().isOk());
        AsProgram.run(() -> links.withdraw(lecturer.id()));
        pages.perform(get("/l/" + second)).andExpect(status().isGone());
    }

    @Test
    void aLinkThatNeverWasIsAMissAndSaysWhatToDo() throws Exception {
        pages.perform(get("/l/0123456789abcdefghjkmnpqrs"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("宣讲办")));
    }

    private String make(Lecturer lecturer) {
        return AsProgram.call(() -> links.make(lecturer.id()));
    }
}
