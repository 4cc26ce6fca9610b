package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Map;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.suggestion.Action;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.FactList;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;

/** One suggestion: all that is known of it, and what can be done now. */
@Route("suggestions/:id([0-9]{1,18})")
@Opens(value = InboxService.class, method = "require")
@StyleSheet("context://suggestion/suggestion.css")
class SuggestionView extends Page implements BeforeEnterObserver {

    private final transient InboxService inbox;
    private final transient EventService events;
    private final transient Wording wording;
    private final transient Moments moments;
    private final transient CurrentPerson current;
    private final transient Feedback feedback;
    private final Div actions = new Div();
    private final Div content = new Div();
    private long id;

    SuggestionView(
            InboxService inbox,
            EventService events,
            Wording wording,
            Moments moments,
            CurrentPerson current,
            Feedback feedback) {
        super("suggestion.one");
        this.inbox = inbox;
        this.events = events;
        this.wording = wording;
        this.moments = moments;
        this.current = current;
        this.feedback = feedback;
        actions.addClassName("jt-row");
        content.addClassName("jt-two-columns");
        addActions(actions);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get("id").orElseThrow());
        try {
            show();
        } catch (Failure unknownOrNotTheirs) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        Suggestion suggestion = inbox.require(id);
        boolean mayReveal = current.may(InboxService.class, "reveal");
        setHeading(getTranslation("suggestion.heading", Long.toString(suggestion.id())));
        var left = new Div(new ContentCard(suggestion, facts(suggestion), inbox));
        ContentCard.replies(suggestion).forEach(left::add);
        var right = new Div(new AuthorCard(suggestion, inbox, mayReveal), new HistoryCard(suggestion, moments));
        left.addClassName("jt-stack");
        right.addClassName("jt-stack");
        content.removeAll();
        content.add(left, right);
        actions.removeAll();
        actions.add(new StateBadges(suggestion));
        buttons(suggestion, inbox.possible(id));
        if (current.may(InboxService.class, "slip")) {
            actions.add(Slip.recorded(id, getTranslation("suggestion.slip")));
        }
    }

    private FactList facts(Suggestion suggestion) {
        Map<Long, String> names = wording.unitNames();
        var facts = new FactList();
        facts.put("suggestion.field.received", wording.received(suggestion));
        facts.put(
                "suggestion.field.category",
                getTranslation(suggestion.category().labelKey()));
        facts.put("suggestion.field.unit", Wording.name(names, suggestion.unitId()));
        facts.put("suggestion.field.place", suggestion.place());
        if (suggestion.eventId() != null) {
            facts.put(
                    "suggestion.field.event",
                    events.find(suggestion.eventId()).map(Event::title).orElse(""));
        }
        facts.put("suggestion.field.supporters", getTranslation("suggestion.supporters", suggestion.supporters()));
        facts.put("suggestion.field.assigned", Wording.name(names, suggestion.assignedUnitId()));
        if (suggestion.adoption() != null) {
            facts.put(
                    "suggestion.field.adoption",
                    getTranslation(suggestion.adoption().labelKey()));
        }
        return facts;
    }

    private void buttons(Suggestion suggestion, Set<Action> possible) {
        if (possible.contains(Action.ACCEPT)) {
            primary("suggestion.action.accept", this::accept);
        }
        if (possible.contains(Action.REFUSE)) {
            button("suggestion.action.refuse", this::refuse);
        }
        if (possible.contains(Action.ANSWER)) {
            primary("suggestion.action.answer", () -> new AnswerDialog(id, inbox, feedback, this::show).open());
        }
        if (possible.contains(Action.ASSIGN)) {
            button(
                    "suggestion.action.assign",
                    () -> new AssignDialog(suggestion, wording.units(), inbox, feedback, this::show).open());
        }
        if (possible.contains(Action.PUBLISH)) {
            Runnable publish = () -> new PublishDialog(suggestion, inbox, feedback, this::show).open();
            if (suggestion.state().isOpen()) {
                button("suggestion.action.publish", publish);
            } else {
                primary("suggestion.action.publish", publish);
            }
        }
        if (possible.contains(Action.WITHDRAW)) {
            button("suggestion.action.withdraw", this::withdraw);
        }
    }

    private void accept() {
        inbox.accept(id);
        feedback.done("suggestion.done.accepted");
        show();
    }

    private void refuse() {
        Confirm.askReason("suggestion.action.refuse", "suggestion.refuse.help", "suggestion.action.refuse", reason -> {
            inbox.refuse(id, reason);
            feedback.done("suggestion.done.refused");
            show();
        });
    }

    private void withdraw() {
        Confirm.ask("suggestion.action.withdraw", "suggestion.withdraw.help", "suggestion.action.withdraw", () -> {
            inbox.withdraw(id);
            feedback.done("suggestion.done.withdrawn");
            show();
        });
    }

    private void primary(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.add(button);
    }

    private void button(String key, Runnable action) {
        actions.add(new Button(getTranslation(key), click -> action.run()));
    }
}
