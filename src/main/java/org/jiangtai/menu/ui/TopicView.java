package org.jiangtai.menu.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.menu.ShelfState;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Failure;
import org.jiangtai.uikit.FactList;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;

/** One topic: all that villages should know before they order it. */
@Route(MenuPages.TOPIC)
@Opens(value = MenuService.class, method = "topics")
class TopicView extends Page implements BeforeEnterObserver {

    private final transient MenuService menu;
    private final transient CurrentPerson current;
    private final transient SubPageTabs tabs;
    private final transient Feedback feedback;
    private final Div actions = new Div();
    private final Div content = new Div();

    TopicView(MenuService menu, CurrentPerson current, SubPageTabs tabs, Feedback feedback) {
        super("menu.tab.topic");
        this.menu = menu;
        this.current = current;
        this.tabs = tabs;
        this.feedback = feedback;
        actions.addClassName("jt-row");
        content.addClassName("jt-stack");
        addActions(actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            Topic topic = MenuPages.topic(
                    menu, MenuPages.id(enter.getRouteParameters().get("id")));
            add(tabs.draw("topic", topic.id(), MenuPages.TOPIC), content);
            show(topic);
        } catch (Failure failure) {
            add(new NotOnTheMenu(feedback.sentence(failure)));
        }
    }

    private void show(Topic topic) {
        setHeading(topic.title());
        UI.getCurrent().getPage().setTitle(getPageTitle());
        actions.removeAll();
        if (current.may(MenuService.class, "save")) {
            actions.add(
                    new ShelfButton(topic, menu, feedback, () -> reload(topic)),
                    new Button(getTranslation("action.edit"), VaadinIcon.EDIT.create(), click -> edit(topic)));
        }
        content.removeAll();
        if (topic.shelf() == ShelfState.AWAITING_SCRIPT) {
            content.add(awaitingScript(topic));
        }
        var card = new Div(facts(topic));
        card.addClassName("jt-card");
        content.add(card);
    }

    private Div awaitingScript(Topic topic) {
        var box = new Div(new Paragraph(getTranslation("menu.topic.awaitingScript")));
        box.addClassName("jt-warning");
        if (current.may(ScriptService.class, "versions")) {
            box.add(new Anchor(
                    MenuPages.address(MenuPages.SCRIPTS, topic.id()), getTranslation("menu.topic.toScripts")));
        }
        return box;
    }

    private FactList facts(Topic topic) {
        var facts = new FactList();
        facts.put("menu.topic.shelf", MenuPages.badge(topic.shelf()));
        facts.put("menu.topic.number", topic.number());
        menu.themes().stream()
                .filter(theme -> theme.id() == topic.themeId())
                .forEach(theme -> facts.put("menu.topic.theme", theme.name(getLocale())));
        facts.put("menu.topic.summary", topic.summary());
        facts.put("menu.topic.languages", TopicWords.languages(this, topic));
        facts.put("menu.topic.minutes", Integer.toString(topic.minutes()));
        facts.put("menu.topic.audience", topic.audience());
        facts.put("menu.topic.people", TopicWords.people(this, topic));
        facts.put("menu.topic.needs", topic.needs());
        facts.put("menu.topic.script", TopicWords.script(this, topic));
        return facts;
    }

    private void reload(Topic topic) {
        show(MenuPages.topic(menu, topic.id()));
    }

    private void edit(Topic topic) {
        new TopicForm(topic, menu.themes(), feedback, draft -> {
                    Topic saved = menu.save(draft);
                    reload(saved);
                    feedback.done("menu.topic.saved", saved.title());
                })
                .open();
    }
}
