package org.jiangtai.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.Seen;
import org.jiangtai.followup.Term;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.suggestion.Adoption;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.DialogueService;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.MergeService;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.StepKind;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the author reads and says on the page of the code: twice, too late, and of what goes on for long. */
@PageTest
class TrackPageTest {

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
    MergeService merging;

    @Autowired
    ItemService items;

    @Autowired
    LedgerService ledger;

    @Test
    void aSecondTapIsAnsweredAsTheFirst() throws Exception {
        Suggestion one = answered("路灯");
        for (int tap = 0; tap < 2; tap++) {
            say(one, false, " 还是不亮 ").andExpect(redirectedUrl("/s/" + one.trackingCode() + "?said"));
        }
        assertThat(suggestions.track(one.trackingCode()).orElseThrow().steps())
                .filteredOn(step -> step.kind() == StepKind.NOT_SOLVED)
                .hasSize(1);

        AsProgram.run(() -> dialogue.ask(one.id(), "是哪一盏？"));
        for (int tap = 0; tap < 2; tap++) {
            mvc.perform(reply(one, "第二盏")).andExpect(redirectedUrl("/s/" + one.trackingCode() + "?replied"));
        }
    }

    @Test
    void wordsThatComeTooLateAreStillThere() throws Exception {
        Suggestion one = answered("路灯");
        say(one, false, "").andExpect(status().isSeeOther());

        say(one, true, "其实 <亮> 了")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("现在是“已受理”")))
                .andExpect(content().string(containsString("其实 &lt;亮&gt; 了")));
        mvc.perform(reply(one, "我补充一句"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("现在没有等您回复的问题")))
                .andExpect(content().string(containsString("我补充一句")));
        mvc.perform(get("/s/{code}", one.trackingCode()))
                .andExpect(content().string(not(containsString("id=\"refused\""))));
    }

    @Test
    void theOthersDoNotReadInWhichWordsOneSaysNotSolved() throws Exception {
        Suggestion lead = sent("公交站远");
        Suggestion same = sent("公交站很远");
        AsProgram.run(() -> {
            merging.merge(lead.id(), Set.of(same.id()));
            handling.accept(lead.id());
            handling.answer(lead.id(), Adoption.ADOPTED, "加了一站");
        });
        say(same, false, "我家老人走不动").andExpect(status().isSeeOther());

        mvc.perform(get("/s/{code}", lead.trackingCode()))
                .andExpect(content().string(containsString("同类建议的建议人说还没解决")))
                .andExpect(content().string(not(containsString("我家老人走不动"))));
        mvc.perform(get("/s/{code}", same.trackingCode())).andExpect(content().string(containsString("我家老人走不动")));
    }

    @Test
    void whatGoesOnForLongSaysSo() throws Exception {
        Suggestion one = sent("小河清淤");
        long office = fixtures.unit().id();
        AsProgram.run(() -> {
            handling.assign(one.id(), new Assignment(office, Set.of(), "", Term.COMPLAINT, null));
            long item = suggestions.track(one.trackingCode()).orElseThrow().itemId();
            items.keepLongTerm(Seen.of(ledger.file(item).item()), "年年清");
        });
        mvc.perform(get("/s/{code}", one.trackingCode()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("这件事要长期推进")))
                .andExpect(content().string(not(containsString("前办好并在这里答复"))));
    }

    private ResultActions say(Suggestion one, boolean solved, String comment) throws Exception {
        return mvc.perform(post("/s/{code}", one.trackingCode())
                .param("solved", Boolean.toString(solved))
                .param("comment", comment)
                .with(csrf()));
    }

    private static org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> reply(
            Suggestion one, String words) {
        return multipart("/s/{code}/reply", one.trackingCode())
                .param("reply", words)
                .with(csrf());
    }

    private Suggestion answered(String what) {
        Suggestion one = sent(what);
        AsProgram.run(() -> {
            handling.accept(one.id());
            handling.answer(one.id(), Adoption.ADOPTED, "修好了");
        });
        return one;
    }

    private Suggestion sent(String what) {
        var typed = new NewSuggestion(what, null, "", null, Category.ROADS, "", "", true, true, false);
        return suggestions.track(suggestions.submit(typed, List.of())).orElseThrow();
    }
}
