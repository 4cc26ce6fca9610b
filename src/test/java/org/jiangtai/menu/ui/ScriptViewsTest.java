package org.jiangtai.menu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.PastScript;
import org.jiangtai.menu.PastScripts;
import org.jiangtai.menu.Script;
import org.jiangtai.menu.ScriptDraft;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.menu.ScriptState;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ScriptViewsTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MenuService menu;

    @Autowired
    private ScriptService scripts;

    @Autowired
    private PastScripts pastScripts;

    @Autowired
    private ScriptsSection home;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void anOrganiserWritesAScriptAndPutsItToReview() {
        Topic topic = fixtures.topicWithoutScript();
        fixtures.signIn(Role.ORGANISER);
        navigate("topics/" + topic.id() + "/scripts", ScriptsView.class);
        press("写讲稿");
        text().setValue("   ");
        press("保存并送审");
        assertThat(text().isInvalid()).as("a script has a text").isTrue();
        text().setValue("# 开场\n各位乡亲，今天讲一条河。");
        press("保存并送审");
        Script script = scripts.versions(topic.id()).getFirst();
        assertThat(script.state()).isEqualTo(ScriptState.IN_REVIEW);
        assertThat(shown()).contains("各位乡亲，今天讲一条河。");
        assertThat($view(Button.class).withText("通过").exists()).isFalse();

        press("撤回送审");
        assertThat(scripts.read(script.id()).script().state()).isEqualTo(ScriptState.DRAFT);
        press("送审");
        test($(Button.class, $(Notification.class).last()).withText("撤销").single())
                .click();
        assertThat(scripts.read(script.id()).script().state()).isEqualTo(ScriptState.DRAFT);
    }

    @Test
    void aReviewerFindsWhatWaitsAndApprovesIt() {
        Topic topic = fixtures.topicWithoutScript();
        Script script = inReview(topic);
        fixtures.signIn(Role.REVIEWER);
        assertThat(anchorsAtHome()).contains("scripts/" + script.id());
        navigate("scripts/" + script.id(), ScriptView.class);
        press("通过");
        var ask = $(ConfirmDialog.class).single();
        assertThat(menu.topic(topic.id()).orElseThrow().isReady()).isFalse();
        test(ask).confirm();
        assertThat(menu.topic(topic.id()).orElseThrow().isReady()).isTrue();
        assertThat($view(Button.class).withText("通过").exists()).isFalse();
        assertThat(anchorsAtHome()).doesNotContain("scripts/" + script.id());
    }

    @Test
    void whatWasSentBackComesHomeToItsAuthorWithTheReason() {
        Topic topic = fixtures.topicWithoutScript();
        Account author = fixtures.signIn(Role.ORGANISER);
        Script saved = scripts.save(new ScriptDraft(topic.id(), null, 0, "正文。")).script();
        Script submitted = scripts.submit(saved.id(), saved.version()).script();
        fixtures.signIn(Role.REVIEWER);
        navigate("scripts/" + submitted.id(), ScriptView.class);
        press("退回");
        $(TextArea.class).single().setValue("请补上时间。");
        test($(Button.class).withText("退回").last()).click();

        fixtures.signIn(author);
        assertThat(anchorsAtHome()).containsExactly("scripts/" + submitted.id());
        navigate("scripts/" + submitted.id(), ScriptView.class);
        assertThat(shown()).contains("请补上时间。");
        press("编辑");
        assertThat(text().getValue()).isEqualTo("正文。");
    }

    @Test
    void theNextVersionStartsFromTheLastOnesText() {
        Topic topic = fixtures.topic();
        fixtures.signIn(Role.ORGANISER);
        navigate("topics/" + topic.id() + "/scripts", ScriptsView.class);
        press("写下一版");
        assertThat(text().getValue()).isEqualTo("各位乡亲，今天讲一件家门口的事。");
        assertThat(scripts.versions(topic.id()))
                .as("nothing is made before it is saved")
                .hasSize(1);
        text().setValue("各位乡亲，今天讲两件家门口的事。");
        press("保存");
        assertThat(scripts.versions(topic.id())).hasSize(2);
        navigate("topics/" + topic.id() + "/scripts", ScriptsView.class);
        assertThat($view(Button.class).withText("写下一版").exists())
                .as("one version is worked on at a time")
                .isFalse();
    }

    @Test
    void whoIsOvertakenSeesBothTextsAndDecides() {
        Topic topic = fixtures.topicWithoutScript();
        fixtures.signIn(Role.ORGANISER);
        Script read = scripts.save(new ScriptDraft(topic.id(), null, 0, "门诊报销一半，住院报销七成。"))
                .script();
        navigate("scripts/" + read.id() + "/edit", ScriptFormView.class);
        scripts.save(new ScriptDraft(topic.id(), read.id(), read.version(), "门诊报销六成，住院报销七成。"));
        text().setValue("门诊报销五成，住院报销七成。");
        press("保存");
        assertThat(text().getValue()).isEqualTo("门诊报销五成，住院报销七成。");
        assertThat(marked("ins")).contains("五");
        assertThat(marked("del")).contains("六");
        assertThat(scripts.read(read.id()).text()).isEqualTo("门诊报销六成，住院报销七成。");
        press("用我的覆盖");
        assertThat(scripts.read(read.id()).text()).isEqualTo("门诊报销五成，住院报销七成。");
    }

    @Test
    void whoBeginsAVersionThatSomebodyBeganKeepsTheTextToo() {
        Topic topic = fixtures.topic();
        fixtures.signIn(Role.ORGANISER);
        navigate("topics/" + topic.id() + "/scripts/new", ScriptFormView.class);
        scripts.save(new ScriptDraft(topic.id(), null, 0, "另一位写的第二版。"));
        text().setValue("我写的第二版。");
        press("保存");
        assertThat(text().getValue()).isEqualTo("我写的第二版。");
        assertThat($view(Button.class).withText("用我的覆盖").exists()).isTrue();
        assertThat(scripts.versions(topic.id())).hasSize(2);
    }

    @Test
    void changesAreMarkedAndLongUnchangedStretchesFolded() {
        Topic topic = fixtures.topicWithoutScript();
        String same = "这一段没有改。\n那一段也没有改。\n第三段照旧不动。\n第四段还是原样。\n第五段仍然一样。\n";
        AsProgram.run(() -> pastScripts.store(
                topic.id(),
                List.of(
                        PastScript.approved(same + "最后讲到村口的小河。", "王明", Instant.EPOCH, "李正"),
                        PastScript.approved(same + "最后讲到村口的大河。", "王明", Instant.EPOCH, "李正"))));
        fixtures.signIn(Role.REVIEWER);
        Script second = scripts.versions(topic.id()).getFirst();
        navigate("scripts/" + second.id() + "/changes", ScriptChangesView.class);
        assertThat(marked("ins")).containsExactly("大");
        assertThat(marked("del")).containsExactly("小");
        assertThat($view(NativeDetails.class).single().getSummaryText()).contains("3 段");
        before().setValue(second);
        assertThat(marked("ins")).isEmpty();
        assertThat(shown()).anyMatch(text -> text.contains("同一版"));
    }

    @Test
    void aKeeperSeesTheTopicAndNoScripts() {
        Topic topic = fixtures.topicWithoutScript();
        fixtures.signIn(Role.KEEPER);
        navigate("topics/" + topic.id(), TopicView.class);
        assertThat(shown()).anyMatch(text -> text.contains("不能点单"));
        assertThat($view(Anchor.class).withText("讲稿").exists()).isFalse();
        assertThat($view(Button.class).withText("下架").exists()).isFalse();
        assertThat(home.content()).isEmpty();
    }

    @Test
    void whatIsNotThereIsToldKindly() {
        fixtures.signIn(Role.ORGANISER);
        for (String address : List.of(
                "topics/0", "topics/x", "topics/0/scripts/new", "scripts/0", "scripts/0/edit", "scripts/x/changes")) {
            UI.getCurrent().navigate(address);
            assertThat(shown()).as(address).anyMatch(text -> text.contains("没有找到"));
        }
    }

    @Test
    void topicsAreFoundByShelfScriptLanguageAndSummary() {
        Topic ready = fixtures.topic();
        Topic waiting = fixtures.topicWithoutScript();
        inReview(waiting);
        fixtures.signIn(Role.KEEPER);
        navigate(TopicsView.class);
        filter("状态", "待审讲稿");
        assertThat(numbers()).contains(waiting.number()).doesNotContain(ready.number());
        filter("状态", null);
        filter("讲稿", "待审");
        assertThat(numbers()).contains(waiting.number()).doesNotContain(ready.number());
        filter("讲稿", "讲稿已通过");
        assertThat(numbers()).contains(ready.number()).doesNotContain(waiting.number());
    }

    private Script inReview(Topic topic) {
        fixtures.signIn(Role.ORGANISER);
        Script saved = scripts.save(new ScriptDraft(topic.id(), null, 0, "正文。")).script();
        return scripts.submit(saved.id(), saved.version()).script();
    }

    private List<String> anchorsAtHome() {
        return home.content().stream()
                .flatMap(section -> $(Anchor.class, section).all().stream())
                .map(Anchor::getHref)
                .toList();
    }

    private List<String> shown() {
        return $view(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> marked(String tag) {
        return $view(HtmlContainer.class).all().stream()
                .filter(part -> part.getElement().getTag().equals(tag))
                .map(HtmlContainer::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<Script> before() {
        return $view(Select.class).withLabel("从").single();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void filter(String label, String item) {
        Select select = $view(Select.class).withAriaLabel(label).single();
        if (item == null) {
            select.setValue(null);
        } else {
            test(select).selectItem(item);
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> numbers() {
        return ((Grid<Topic>) $view(Grid.class).single())
                .getListDataView()
                .getItems()
                .map(Topic::number)
                .toList();
    }

    private TextArea text() {
        return $view(TextArea.class).single();
    }

    private void press(String label) {
        test($view(Button.class).withText(label).single()).click();
    }
}
