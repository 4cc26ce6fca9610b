package org.jiangtai.menu.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Script;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.menu.ScriptState;
import org.jiangtai.menu.ScriptText;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.FactList;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;

/** One version of a script, to read and to decide about. */
@Route(MenuPages.SCRIPT)
@Opens(value = ScriptService.class, method = "read")
@StyleSheet("context://menu/menu.css")
class ScriptView extends Page implements BeforeEnterObserver {

    private final transient ScriptService scripts;
    private final transient MenuService menu;
    private final transient ScriptActions actions;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final Div buttons = new Div();
    private final Div content = new Div();

    ScriptView(ScriptService scripts, MenuService menu, ScriptActions actions, Moments moments, Feedback feedback) {
        super("menu.script.one");
        this.scripts = scripts;
        this.menu = menu;
        this.actions = actions;
        this.moments = moments;
        this.feedback = feedback;
        content.addClassName("jt-stack");
        addActions(buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            long id = MenuPages.id(enter.getRouteParameters().get("id"));
            show(id);
            add(content);
        } catch (Failure failure) {
            add(new NotOnTheMenu(feedback.sentence(failure)));
        }
    }

    private void show(long id) {
        ScriptText read = scripts.read(id);
        Script script = read.script();
        Topic topic = MenuPages.topic(menu, script.topicId());
        setHeading(getTranslation("menu.script.heading", topic.title(), script.number()));
        UI.getCurrent().getPage().setTitle(getPageTitle());
        buttons.removeAll();
        buttons.add(actions.of(script, () -> show(id)));
        content.removeAll();
        if (script.state() == ScriptState.RETURNED) {
            content.add(sentBack(script));
        }
        var card = new Div(facts(topic, script));
        card.addClassName("jt-card");
        content.add(card, paper(read));
    }

    private Div sentBack(Script script) {
        var box = new Div(
                new Paragraph(getTranslation("menu.script.sentBackBy", script.reviewer())),
                new Paragraph(script.reason()));
        box.addClassNames("jt-warning", "jt-pre-line");
        return box;
    }

    private FactList facts(Topic topic, Script script) {
        var facts = new FactList();
        facts.put("menu.script.state", MenuPages.badge(script.state()));
        facts.put("menu.script.authors", script.authors());
        facts.put("menu.script.edited", moments.minute(script.editedAt()));
        if (script.submittedAt() != null) {
            facts.put("menu.script.submitted", moments.minute(script.submittedAt()));
        }
        if (script.decidedAt() != null) {
            facts.put("menu.script.reviewer", script.reviewer());
            facts.put("menu.script.decided", moments.minute(script.decidedAt()));
        }
        facts.put(
                "menu.script.length",
                getTranslation("menu.script.reading", script.characters(), script.minutes(), topic.minutes()));
        if (script.number() > 1) {
            facts.put(
                    "menu.script.compared",
                    new Anchor(
                            MenuPages.address(MenuPages.CHANGES, script.id()), getTranslation("menu.script.changes")));
        }
        facts.put(
                "menu.script.others",
                new Anchor(
                        MenuPages.address(MenuPages.SCRIPTS, script.topicId()),
                        getTranslation("menu.script.allVersions")));
        return facts;
    }

    private static Article paper(ScriptText read) {
        var paper = new Article();
        paper.addClassNames("jt-card", "jt-script");
        read.lines().forEach(line -> paper.add(line.heading() ? new H3(line.text()) : new Paragraph(line.text())));
        return paper;
    }
}
