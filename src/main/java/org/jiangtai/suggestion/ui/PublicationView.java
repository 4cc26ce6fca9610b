package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.NotFound;
import org.jiangtai.suggestion.DraftState;
import org.jiangtai.suggestion.PublicationDraft;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** What is to be published of one suggestion: written by one person, decided by another. */
@Route("publications/:id([0-9]{1,18})")
@Opens(value = PublicationService.class, method = "draft")
@StyleSheet("context://suggestion/suggestion.css")
class PublicationView extends Page implements BeforeEnterObserver {

    private final transient PublicationService publications;
    private final transient CurrentPerson current;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final Div actions = new Div();
    private final Div content = new Div();
    private long id;

    PublicationView(PublicationService publications, CurrentPerson current, Moments moments, Feedback feedback) {
        super("suggestion.publication.one");
        this.publications = publications;
        this.current = current;
        this.moments = moments;
        this.feedback = feedback;
        actions.addClassName("jt-row");
        content.addClassName("jt-two-columns");
        addActions(actions);
        addHelp("suggestion.publication.help");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get("id").orElseThrow());
        try {
            show(false);
        } catch (Failure unknownOrNotTheirs) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** @param writing whether an organiser wants to write though somebody waits for a decision */
    private void show(boolean writing) {
        boolean writes = current.may(PublicationService.class, "begin");
        Optional<PublicationDraft> draft = writes
                ? publications.begin(id).draft()
                : Optional.of(publications.draft(id).orElseThrow(NotFound::new));
        boolean waits = draft.filter(one -> one.state() == DraftState.IN_REVIEW).isPresent();
        setHeading(getTranslation("suggestion.publication.heading", Long.toString(id)));
        actions.removeAll();
        content.removeAll();
        draft.ifPresent(one -> actions.add(badge(one)));
        var left = new Div();
        left.addClassName("jt-stack");
        if (writes && (writing || !waits)) {
            left.add(new PublicationEditor(id, publications.begin(id), publications, feedback, this::submitted));
        } else {
            draft.ifPresent(one -> left.add(new PublicationPreview(one, publications)));
        }
        content.add(left, right(draft));
        draft.filter(one -> !writing).ifPresent(this::decisions);
        if (writes && waits && !writing) {
            actions.add(new Button(getTranslation("suggestion.publication.change"), click -> show(true)));
        }
        if (writes) {
            actions.add(new RouterLink(
                    getTranslation("suggestion.publication.back"),
                    SuggestionView.class,
                    new RouteParameters("id", Long.toString(id))));
        }
    }

    private static StatusBadge badge(PublicationDraft draft) {
        return new StatusBadge(draft.state(), draft.state() == DraftState.IN_REVIEW ? Tone.ATTENTION : Tone.BAD);
    }

    private Div right(Optional<PublicationDraft> draft) {
        var right = new Div();
        right.addClassName("jt-stack");
        draft.filter(one -> !one.reason().isEmpty())
                .ifPresent(one -> right.add(card("suggestion.publication.reason", one.reason())));
        draft.map(PublicationDraft::current)
                .ifPresent(now -> right.add(card(
                        "suggestion.publication.current",
                        now.result().isEmpty() ? now.text() : now.text() + "\n\n" + now.result())));
        draft.ifPresent(one -> right.add(history(one)));
        return right;
    }

    private Div history(PublicationDraft draft) {
        var list = new OrderedList();
        draft.history().forEach(done -> {
            var when = new Span(moments.minute(done.at()));
            when.addClassName("jt-muted");
            String who = done.who().isEmpty() ? "" : done.who() + " ";
            list.add(new ListItem(
                    when,
                    new Div(who
                            + getTranslation(done.kind().labelKey())
                            + (done.note().isEmpty()
                                    ? ""
                                    : getTranslation("suggestion.publication.note", done.note())))));
        });
        var card = new Div(new H2(getTranslation("suggestion.publication.history")), list);
        card.addClassName("jt-card");
        return card;
    }

    private static Div card(String titleKey, String text) {
        var card = new Div();
        card.addClassName("jt-card");
        var paragraph = new Paragraph(text);
        paragraph.addClassName("jt-suggestion-text");
        card.add(new H2(card.getTranslation(titleKey)), paragraph);
        return card;
    }

    private void decisions(PublicationDraft draft) {
        if (!draft.decidable()) {
            return;
        }
        var approve = new Button(getTranslation("suggestion.publication.approve"), click -> {
            publications.approve(id, draft.version());
            left("suggestion.done.published");
        });
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var sendBack = new Button(
                getTranslation("suggestion.publication.sendBack"),
                click -> Confirm.askReason(
                        "suggestion.publication.sendBack",
                        "suggestion.publication.sendBack.help",
                        "suggestion.publication.sendBack",
                        reason -> {
                            publications.sendBack(id, draft.version(), reason);
                            left("suggestion.done.sentBack");
                        }));
        actions.add(approve, sendBack);
    }

    private void submitted() {
        feedback.done("suggestion.done.submitted");
        show(false);
    }

    private void left(String doneKey) {
        feedback.done(doneKey);
        UI.getCurrentOrThrow().navigate(PublicationsView.class);
    }
}
