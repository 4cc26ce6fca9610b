package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.suggestion.Action;
import org.jiangtai.suggestion.DialogueService;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.MergeService;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.uikit.FactList;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;

/** One suggestion: all that is known of it, and what can be done now. */
@Route("suggestions/:id([0-9]{1,18})")
@Opens(value = InboxService.class, method = "require")
@StyleSheet("context://suggestion/suggestion.css")
class SuggestionView extends Page implements BeforeEnterObserver {

    private final transient InboxService inbox;
    private final transient DialogueService dialogue;
    private final transient MergeService merging;
    private final transient SuggestionActions buttons;
    private final transient PublicationService publications;
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
            DialogueService dialogue,
            MergeService merging,
            SuggestionActions buttons,
            PublicationService publications,
            EventService events,
            Wording wording,
            Moments moments,
            CurrentPerson current,
            Feedback feedback) {
        super("suggestion.one");
        this.inbox = inbox;
        this.dialogue = dialogue;
        this.merging = merging;
        this.buttons = buttons;
        this.publications = publications;
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
        Set<Action> possible = inbox.possible(id);
        boolean mayReveal = current.may(InboxService.class, "reveal");
        setHeading(getTranslation("suggestion.heading", Long.toString(suggestion.id())));
        var left = new Div(new ContentCard(suggestion, facts(suggestion), inbox));
        ContentCard.replies(suggestion).forEach(left::add);
        List<Suggestion> merged = merging.merged(id);
        if (!merged.isEmpty()) {
            left.add(new MergedCard(merged));
        }
        var right = new Div(new AuthorCard(suggestion, inbox, mayReveal));
        right.add(DialogueCard.withAuthor(
                suggestion, possible.contains(Action.ASK), dialogue, current, moments, feedback, this::show));
        right.add(DialogueCard.amongColleagues(id, dialogue, current, moments, feedback, this::show));
        right.add(new HistoryCard(suggestion, inbox.people(id), moments));
        left.addClassName("jt-stack");
        right.addClassName("jt-stack");
        content.removeAll();
        content.add(left, right);
        actions.removeAll();
        actions.add(new StateBadges(suggestion));
        buttons.put(actions, suggestion, possible, this::show);
        if (current.may(InboxService.class, "slip")) {
            actions.add(Slip.recorded(id, getTranslation("suggestion.slip")));
        }
    }

    private FactList facts(Suggestion suggestion) {
        Map<Long, String> names = wording.unitNames();
        var facts = new FactList();
        facts.put("suggestion.field.received", wording.received(suggestion));
        if (suggestion.saidOn() != null) {
            facts.put("suggestion.field.saidOn", moments.day(suggestion.saidOn()));
        }
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
        facts.put("suggestion.field.due", wording.due(suggestion.state(), suggestion.dueOn(), getLocale()));
        if (suggestion.itemId() != null) {
            facts.put(
                    "suggestion.field.item",
                    new Anchor("items/" + suggestion.itemId(), getTranslation("suggestion.item.open")));
        }
        if (suggestion.mergedInto() != null) {
            facts.put(
                    "suggestion.field.mergedInto",
                    new RouterLink(
                            getTranslation("suggestion.heading", Long.toString(suggestion.mergedInto())),
                            SuggestionView.class,
                            new RouteParameters("id", Long.toString(suggestion.mergedInto()))));
        }
        if (suggestion.adoption() != null) {
            facts.put(
                    "suggestion.field.adoption",
                    getTranslation(suggestion.adoption().labelKey()));
        }
        return facts;
    }
}
