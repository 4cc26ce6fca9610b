package org.jiangtai.menu.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.ComparedParagraph;
import org.jiangtai.menu.ComparedParagraph.Change;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Script;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.shared.Failure;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;

/** What changed between two versions of a script: the one before and this one, or any other two. */
@Route(MenuPages.CHANGES)
@Opens(value = ScriptService.class, method = "compare")
@StyleSheet("context://menu/menu.css")
class ScriptChangesView extends Page implements BeforeEnterObserver {

    private final transient ScriptService scripts;
    private final transient MenuService menu;
    private final transient ScriptActions actions;
    private final transient Feedback feedback;
    private final Select<Script> before = select("menu.compare.before");
    private final Select<Script> after = select("menu.compare.after");
    private final Div result = new Div();
    private final Div buttons = new Div();

    ScriptChangesView(ScriptService scripts, MenuService menu, ScriptActions actions, Feedback feedback) {
        super("menu.script.changes");
        this.scripts = scripts;
        this.menu = menu;
        this.actions = actions;
        this.feedback = feedback;
        result.addClassName("jt-stack");
        result.getElement().setAttribute("aria-live", "polite");
        addActions(buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            open(MenuPages.id(enter.getRouteParameters().get("id")));
        } catch (Failure failure) {
            add(new NotOnTheMenu(feedback.sentence(failure)));
        }
    }

    private void open(long id) {
        Script shown = scripts.read(id).script();
        List<Script> versions = scripts.versions(shown.topicId());
        setHeading(getTranslation(
                "menu.compare.heading", MenuPages.topic(menu, shown.topicId()).title()));
        UI.getCurrent().getPage().setTitle(getPageTitle());
        before.setItems(versions);
        after.setItems(versions);
        choose(after, versions, shown.number());
        choose(before, versions, Math.max(1, shown.number() - 1));
        before.addValueChangeListener(change -> compare());
        after.addValueChangeListener(change -> compare());
        var choice = new Div(
                before,
                after,
                new Anchor(
                        MenuPages.address(MenuPages.SCRIPTS, shown.topicId()),
                        getTranslation("menu.script.allVersions")));
        choice.addClassNames("jt-row", "jt-compared-choice");
        add(choice, result);
        compare();
    }

    private void compare() {
        Script old = before.getValue();
        Script fresh = after.getValue();
        result.removeAll();
        buttons.removeAll();
        if (old == null || fresh == null) {
            return;
        }
        buttons.add(actions.of(fresh, () -> refresh(fresh)));
        List<ComparedParagraph> compared = scripts.compare(old.id(), fresh.id());
        boolean changed = compared.stream().anyMatch(paragraph -> paragraph.change() != Change.SAME);
        result.add(new Paragraph(summary(old, fresh, compared, changed)));
        if (changed) {
            result.add(new ComparedText(compared));
        }
    }

    private String summary(Script old, Script fresh, List<ComparedParagraph> compared, boolean changed) {
        if (old.number() == fresh.number()) {
            return getTranslation("menu.compare.sameVersion");
        }
        if (!changed) {
            return getTranslation("menu.compare.noChange", old.number(), fresh.number());
        }
        return getTranslation(
                "menu.compare.summary",
                count(compared, Change.CHANGED),
                count(compared, Change.ADDED),
                count(compared, Change.REMOVED));
    }

    private static long count(List<ComparedParagraph> compared, Change change) {
        return compared.stream()
                .filter(paragraph -> paragraph.change() == change)
                .count();
    }

    /** After a step was taken the versions stand anew. */
    private void refresh(Script shown) {
        UI.getCurrent().navigate(MenuPages.address(MenuPages.SCRIPT, shown.id()));
    }

    private static void choose(Select<Script> select, List<Script> versions, int number) {
        Optional<Script> wanted =
                versions.stream().filter(script -> script.number() == number).findFirst();
        wanted.ifPresent(select::setValue);
    }

    private Select<Script> select(String labelKey) {
        var select = new Select<Script>();
        select.setLabel(getTranslation(labelKey));
        select.setItemLabelGenerator((@Nullable Script script) -> script == null
                ? ""
                : getTranslation(
                        "menu.compare.version",
                        script.number(),
                        getTranslation(script.state().labelKey())));
        return select;
    }
}
