package org.jiangtai.story.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.menu.MenuService;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.story.ConsentDesk;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryDraft;
import org.jiangtai.story.StoryReview;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.StorySource;
import org.jiangtai.story.StoryUse;
import org.jiangtai.story.StoryWork;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageSize;
import org.jiangtai.testing.PageTest;
import org.jiangtai.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@PageTest
class StoryPagesTest {

    private static final String NAME = "100,100 300,120 280,300;400,80 420,320;500,200 700,210";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private StoryService stories;

    @Autowired
    private StoryWork work;

    @Autowired
    private StoryReview reviews;

    @Autowired
    private StoryUse use;

    @Autowired
    private ConsentDesk desk;

    @Autowired
    private ConsentService consents;

    @Autowired
    private MenuService menu;

    @Autowired
    private ZoneId zone;

    @Test
    void aTellerReadsTheStoryTicksSignsAndIsThanked() throws Exception {
        Story story = lead();
        String token = link(story);
        pages.perform(get("/consent/" + token))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                .andExpect(content().string(containsString("守堤的人")))
                .andExpect(content().string(not(containsString("张小兰"))))
                .andExpect(content().string(not(containsString("checked"))))
                .andExpect(content().string(not(containsString("style=\""))));
        pages.perform(sign(token).param("consent", version()).param("signature", NAME))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/consent/" + token));
        pages.perform(get("/consent/" + token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("签好了")));
        pages.perform(sign(token).param("consent", version()).param("signature", NAME))
                .andExpect(status().isGone());
        assertThat(AsProgram.call(() -> stories.require(story.id())).consented())
                .isTrue();
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasDrawnIsStillThere() throws Exception {
        String token = link(lead());
        pages.perform(sign(token).param("signature", NAME).param("named", "yes"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("同意就勾选")))
                .andExpect(content().string(containsString(NAME)))
                .andExpect(content().string(containsString("checked")));
        pages.perform(sign(token).param("consent", version()).param("signature", "1,1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("签名太短")));
        pages.perform(sign(token).param("consent", version()).param("signature", "\"><script>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("\"><script>"))));
    }

    @Test
    void aPhotoOfThePaperDoesToo() throws Exception {
        Story story = lead();
        String token = link(story);
        var words = new MockMultipartFile("paper", "a.jpg", "image/jpeg", "no".getBytes(StandardCharsets.UTF_8));
        pages.perform(multipart("/consent/" + token)
                        .file(words)
                        .param("consent", version())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("photos-error")));
        var paper = new MockMultipartFile("paper", "a.jpg", "image/jpeg", Pictures.jpeg());
        pages.perform(multipart("/consent/" + token)
                        .file(paper)
                        .param("consent", version())
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(AsProgram.call(() -> stories.require(story.id())).consented())
                .isTrue();
    }

    @Test
    void aLinkThatNeverWasSaysWhomToAsk() throws Exception {
        pages.perform(get("/consent/0123456789abcdefghjkmnpqrs"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("专管员")));
    }

    @Test
    void everybodyReadsWhatIsPublishedAndNothingOfItsTeller() throws Exception {
        Story story = lead();
        AsProgram.run(() -> {
            work.verify(story.id());
            work.check(story.id(), "问过邻居");
            work.writeUp(story.id());
            work.write(story.id(), 0, "那年发大水，她守了三天。");
            work.submit(story.id());
            reviews.approve(story.id(), stories.require(story.id()).version());
        });
        pages.perform(get("/stories/" + story.id())).andExpect(status().isNotFound());
        String token = link(story);
        pages.perform(sign(token).param("consent", version()).param("signature", NAME))
                .andExpect(status().isSeeOther());
        AsProgram.run(() -> use.publish(story.id()));
        pages.perform(get("/stories/" + story.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("守了三天")))
                .andExpect(content().string(not(containsString("张小兰"))))
                .andExpect(content().string(not(containsString("13912345678"))));
        pages.perform(get("/stories").param("unit", Long.toString(story.unitId())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("守堤的人")));
        pages.perform(get("/stories").param("unit", "x").param("theme", "-1").param("page", "99999999999"))
                .andExpect(status().isOk());
    }

    @Test
    void thePagesAreSmall() throws Exception {
        assertThat(PageSize.of(pages, "/stories")).isLessThan(PageSize.LIMIT);
        assertThat(PageSize.of(pages, "/consent/" + link(lead()))).isLessThan(PageSize.LIMIT);
    }

    private MockMultipartHttpServletRequestBuilder sign(String token) {
        var sent = multipart("/consent/" + token);
        sent.with(csrf());
        return sent;
    }

    private String version() {
        return consents.current(ConsentPurpose.STORY).version();
    }

    private String link(Story story) {
        return AsProgram.call(() -> desk.link(story.id()));
    }

    private Story lead() {
        long unit = fixtures.unit().id();
        long theme = menu.themes().getFirst().id();
        return AsProgram.call(() -> stories.save(new StoryDraft(
                null,
                0,
                "守堤的人",
                "那年发大水，她在堤上守着",
                unit,
                "老槐树下",
                LocalDate.now(zone),
                null,
                StorySource.LECTURE,
                "秋季宣讲",
                theme,
                "张小兰",
                "13912345678")));
    }
}
