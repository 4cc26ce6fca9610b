package org.jiangtai.menu.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Script;
import org.jiangtai.menu.ScriptDraft;
import org.jiangtai.menu.ScriptFile;
import org.jiangtai.menu.ScriptInWork;
import org.jiangtai.menu.ScriptRules;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.menu.ScriptText;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Writes a version of a script: typed, pasted or from a file. A refused save keeps everything; whoever was overtaken by
 * somebody else sees how the two texts differ and decides.
 */
@Route(MenuPages.NEW_SCRIPT)
@RouteAlias(MenuPages.EDIT_SCRIPT)
@Opens(value = ScriptService.class, method = "save")
@StyleSheet("context://menu/menu.css")
class ScriptFormView extends Page implements BeforeEnterObserver {

    private final transient ScriptService scripts;
    private final transient MenuService menu;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient FieldErrors errors;
    private final TextArea text = new TextArea();
    private final Div overtaken = new Div();
    private final Div card = new Div();
    private long topicId;
    private @Nullable Long id;
    private long version;

    ScriptFormView(ScriptService scripts, MenuService menu, Feedback feedback, Moments moments) {
        super("menu.script.first");
        this.scripts = scripts;
        this.menu = menu;
        this.feedback = feedback;
        this.moments = moments;
        errors = new FieldErrors(feedback).bind("text", text);
        text.setLabel(getTranslation("menu.script.text"));
        text.setHelperText(getTranslation("menu.script.text.help", ScriptRules.MOST_TEXT));
        text.addClassName("jt-script-field");
        text.setWidthFull();
        overtaken.getElement().setAttribute("role", "alert");
        var save = new Button(getTranslation("action.save"), click -> save(false));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var submit = new Button(getTranslation("menu.script.saveAndSubmit"), click -> save(true));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var back = new Button(
                getTranslation("action.back"),
                click -> UI.getCurrent().getPage().getHistory().back());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(submit, save, back);
        buttons.addClassName("jt-row");
        card.addClassNames("jt-card", "jt-stack");
        card.add(new ScriptUpload(feedback, this::take), text, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            long asked = MenuPages.id(enter.getRouteParameters().get("id"));
            if (enter.getLocation().getPath().startsWith("scripts/")) {
                edit(scripts.read(asked));
            } else {
                begin(asked);
            }
            add(overtaken, card);
        } catch (Failure failure) {
            add(new NotOnTheMenu(feedback.sentence(failure)));
        }
    }

    /** The next version starts from the last one's text. */
    private void begin(long topic) {
        topicId = topic;
        List<Script> versions = scripts.versions(topic);
        heading(versions.isEmpty() ? 1 : versions.getFirst().number() + 1);
        if (!versions.isEmpty()) {
            text.setValue(scripts.read(versions.getFirst().id()).text());
        }
    }

    private void edit(ScriptText stored) {
        topicId = stored.script().topicId();
        heading(stored.script().number());
        remember(stored.script());
        text.setValue(stored.text());
    }

    private void heading(int number) {
        setHeading(getTranslation(
                "menu.script.heading", MenuPages.topic(menu, topicId).title(), number));
    }

    private void remember(Script stored) {
        id = stored.id();
        version = stored.version();
    }

    private void take(byte[] file) {
        errors.clear();
        try {
            String before = text.getValue();
            text.setValue(ScriptFile.read(file));
            feedback.doneWithUndo(() -> text.setValue(before), "menu.script.uploaded");
        } catch (InvalidInput refused) {
            errors.show(refused);
        }
    }

    private void save(boolean andSubmit) {
        errors.clear();
        overtaken.removeAll();
        try {
            Script saved = scripts.save(new ScriptDraft(topicId, id, version, text.getValue()))
                    .script();
            remember(saved);
            if (andSubmit) {
                scripts.submit(saved.id(), saved.version());
            }
            feedback.done(andSubmit ? "menu.script.submittedNow" : "menu.script.saved", saved.number());
            UI.getCurrent().navigate(MenuPages.address(MenuPages.SCRIPT, saved.id()));
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        } catch (ScriptInWork begun) {
            showOvertaken(begun.openId());
        } catch (OptimisticLockingFailureException changed) {
            showOvertaken(java.util.Objects.requireNonNull(id));
        }
    }

    /** Somebody else saved in the meantime: both texts are kept, and the person decides. */
    private void showOvertaken(long storedId) {
        ScriptText stored = scripts.read(storedId);
        overtaken.add(
                new OvertakenNote(stored.script(), scripts.compareTyped(storedId, text.getValue()), moments, () -> {
                    remember(stored.script());
                    save(false);
                }));
        overtaken.scrollIntoView();
    }
}
