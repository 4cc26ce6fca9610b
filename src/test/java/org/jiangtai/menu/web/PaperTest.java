package org.jiangtai.menu.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.PastScript;
import org.jiangtai.menu.PastScripts;
import org.jiangtai.menu.Script;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.menu.Topic;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PageTest
class PaperTest {

    @Autowired
    MockMvc web;

    @Autowired
    Fixtures fixtures;

    @Autowired
    ScriptService scripts;

    @Autowired
    PastScripts pastScripts;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theScriptInForceIsPrintedAndAnEarlierOneWarns() throws Exception {
        Topic topic = fixtures.topicWithoutScript();
        AsProgram.run(() -> pastScripts.store(
                topic.id(),
                List.of(
                        PastScript.approved("旧的正文。", "王明", Instant.EPOCH, "李正"),
                        PastScript.approved("# 开场\n新的<正文>。", "王明", Instant.EPOCH, "李正"))));
        List<Script> versions = AsProgram.call(() -> scripts.versions(topic.id()));
        web.perform(get("/print/script/" + versions.getFirst().id()).with(person(Role.LECTURER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h2>开场</h2>")))
                .andExpect(content().string(containsString("新的&lt;正文&gt;。")))
                .andExpect(content().string(containsString("审核：李正")))
                .andExpect(content().string(not(containsString("不得用于宣讲"))))
                .andExpect(content().string(not(containsString(" style="))));
        web.perform(get("/print/script/" + versions.getLast().id()).with(person(Role.LECTURER)))
                .andExpect(content().string(containsString("旧的正文。")))
                .andExpect(content().string(containsString("不得用于宣讲")));
    }

    @Test
    void theMenuHoldsWhatCanBeOrderedAndNothingElse() throws Exception {
        Topic ready = fixtures.topic();
        Topic waiting = fixtures.topicWithoutScript();
        web.perform(get("/print/menu").with(person(Role.KEEPER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ready.number())))
                .andExpect(content().string(not(containsString(waiting.number()))));
    }

    private RequestPostProcessor person(Role role) {
        fixtures.signIn(role);
        return authentication(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    }
}
