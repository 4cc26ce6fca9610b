package org.jiangtai.menu.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.util.List;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Script;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** The versions of a topic's script, the newest first. */
@Route(MenuPages.SCRIPTS)
@Opens(value = ScriptService.class, method = "versions")
class ScriptsView extends Page implements BeforeEnterObserver {

    private final transient MenuService menu;
    private final transient ScriptService scripts;
    private final transient CurrentPerson current;
    private final transient SubPageTabs tabs;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final ListPanel<Script> list = new ListPanel<>("menu.script.empty");

    ScriptsView(
            MenuService menu,
            ScriptService scripts,
            CurrentPerson current,
            SubPageTabs tabs,
            Feedback feedback,
            Moments moments) {
        super("menu.tab.scripts");
        this.menu = menu;
        this.scripts = scripts;
        this.current = current;
        this.tabs = tabs;
        this.feedback = feedback;
        this.moments = moments;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            Topic topic = MenuPages.topic(
                    menu, MenuPages.id(enter.getRouteParameters().get("id")));
            setHeading(topic.title());
            add(tabs.draw("topic", topic.id(), MenuPages.SCRIPTS));
            addHelp("menu.script.help");
            addColumns();
            add(list);
            List<Script> versions = scripts.versions(topic.id());
            list.setItems(versions);
            addWriting(topic, versions);
        } catch (Failure failure) {
            add(new NotOnTheMenu(feedback.sentence(failure)));
        }
    }

    private void addColumns() {
        list.drawn("menu.script.version", this::number, this::link).setComparator(Script::number);
        list.drawn(
                "menu.script.state",
                script -> getTranslation(script.state().labelKey()),
                script -> MenuPages.badge(script.state()));
        list.text("menu.script.authors", Script::authors);
        list.sorted("menu.script.edited", script -> moments.minute(script.editedAt()), Script::editedAt);
        list.sorted("menu.script.characters", script -> Integer.toString(script.characters()), Script::characters);
        list.text("menu.script.reviewer", Script::reviewer);
        list.text("menu.script.decided", script -> moment(script.decidedAt()));
        list.roomy(list.text("menu.script.reason", Script::reason));
        list.actions(this::changes);
    }

    /** A version is begun only where none is being worked on. */
    private void addWriting(Topic topic, List<Script> versions) {
        boolean open = versions.stream().anyMatch(script -> script.state().isOpen());
        if (!open && current.may(ScriptService.class, "save")) {
            String key = versions.isEmpty() ? "menu.script.first" : "menu.script.next";
            var write = new Button(
                    getTranslation(key),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(MenuPages.address(MenuPages.NEW_SCRIPT, topic.id())));
            write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(write);
        }
    }

    private String number(Script script) {
        return getTranslation("menu.script.number", script.number());
    }

    private Anchor link(Script script) {
        return new Anchor(MenuPages.address(MenuPages.SCRIPT, script.id()), number(script));
    }

    private com.vaadin.flow.component.Component changes(Script script) {
        return script.number() == 1
                ? new Span()
                : new Anchor(MenuPages.address(MenuPages.CHANGES, script.id()), getTranslation("menu.script.changes"));
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? "" : moments.minute(moment);
    }
}
