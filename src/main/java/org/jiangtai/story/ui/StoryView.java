package org.jiangtai.story.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Failure;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryAction;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.StoryState;
import org.jiangtai.story.StoryStep;
import org.jiangtai.story.StoryText;
import org.jiangtai.uikit.FactList;
import org.jiangtai.uikit.Page;

/** One story: what is known of it, its text, its teller's consent, and what can be done now. */
@Route("stories/:id([0-9]{1,18})")
@Opens(value = StoryService.class, method = "require")
@StyleSheet("context://story/story.css")
class StoryView extends Page implements BeforeEnterObserver {

    private final transient StoryService stories;
    private final transient StoryWording wording;
    private final transient StoryActions actions;
    private final transient ConsentCards consents;
    private final transient CurrentPerson current;
    private final Div buttons = new Div();
    private final Div content = new Div();
    private long id;

    StoryView(
            StoryService stories,
            StoryWording wording,
            StoryActions actions,
            ConsentCards consents,
            CurrentPerson current) {
        super("story.one");
        this.stories = stories;
        this.wording = wording;
        this.actions = actions;
        this.consents = consents;
        this.current = current;
        buttons.addClassName("jt-row");
        content.addClassName("jt-two-columns");
        addActions(buttons);
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
        Story story = stories.require(id);
        Set<StoryAction> possible = stories.possible(id);
        List<StoryText> texts = stories.texts(id);
        List<StoryStep> steps = stories.history(id);
        setHeading(story.title());
        buttons.removeAll();
        buttons.add(new StoryBadges(story));
        actions.of(story, possible, texts, this::show).forEach(buttons::add);
        var left = new Div();
        if (!story.reason().isEmpty()) {
            left.add(reason(story));
        }
        left.add(leadCard(story), textCard(texts), checksCard(steps));
        var right = new Div(
                consents.of(story, possible, this::show),
                new TellerCard(story, stories, current.may(StoryService.class, "reveal")),
                new StepsCard(steps, wording.moments()));
        left.addClassName("jt-stack");
        right.addClassName("jt-stack");
        content.removeAll();
        content.add(left, right);
    }

    private Div reason(Story story) {
        var box = new Div(
                new Paragraph(getTranslation(
                        story.state() == StoryState.REJECTED ? "story.reason.rejected" : "story.reason.back")),
                new Paragraph(story.reason()));
        box.addClassNames("jt-warning", "jt-pre-line");
        return box;
    }

    private Div leadCard(Story story) {
        var facts = new FactList();
        facts.put("story.field.unit", StoryWording.name(wording.unitNames(), story.unitId()));
        facts.put("story.field.place", story.place());
        facts.put("story.field.heardOn", wording.heard(story));
        facts.put("story.field.lecturer", story.lecturerName());
        facts.put("story.field.theme", StoryWording.name(wording.themeNames(), story.themeId()));
        facts.put("story.field.source", getTranslation(story.source().labelKey()));
        facts.put("story.field.sourceNote", story.sourceNote());
        facts.put("story.field.foundBy", story.foundBy());
        facts.put("story.field.found", wording.moments().minute(story.madeAt()));
        if (story.retold() != null) {
            facts.put(
                    "story.field.retold",
                    getTranslation(
                            "story.retold",
                            wording.moments().day(story.retold().on()),
                            story.retold().by(),
                            story.retold().at()));
        }
        if (story.topicId() != null) {
            facts.put(
                    "story.field.topic",
                    new Anchor("topics/" + story.topicId() + "/scripts", getTranslation("story.topic.open")));
        }
        if (story.publishedAt() != null) {
            var site = new Anchor("/stories/" + story.id(), wording.moments().minute(story.publishedAt()));
            site.setTarget("_blank");
            site.setRouterIgnore(true);
            facts.put("story.field.published", site);
        }
        var gist = new Paragraph(story.gist());
        gist.addClassName("jt-story-text");
        return card("story.lead", gist, facts);
    }

    private Div textCard(List<StoryText> texts) {
        if (texts.isEmpty()) {
            var none = new Paragraph(getTranslation("story.text.none"));
            none.addClassName("jt-muted");
            return card("story.text", none);
        }
        var card = card("story.text");
        for (StoryText text : texts) {
            var line = new Paragraph(getTranslation(
                    text.submittedAt() == null ? "story.text.version" : "story.text.submitted",
                    text.number(),
                    text.writer().isEmpty() ? getTranslation("story.text.nobody") : text.writer(),
                    wording.moments().minute(text.editedAt())));
            line.addClassName("jt-muted");
            var body = new Article(new Paragraph(text.body()));
            body.addClassName("jt-story-text");
            card.add(text == texts.getFirst() ? new Div(line, body) : earlier(line, body));
        }
        return card;
    }

    private static Details earlier(Paragraph line, Article body) {
        return new Details(line.getText(), body);
    }

    private Div checksCard(List<StoryStep> steps) {
        List<StoryStep> checks = steps.stream()
                .filter(step -> step.action() == StoryAction.CHECK)
                .toList();
        if (checks.isEmpty()) {
            var none = new Paragraph(getTranslation("story.checks.none"));
            none.addClassName("jt-muted");
            return card("story.checks", none);
        }
        var card = card("story.checks");
        checks.forEach(check -> {
            var who = new Paragraph(wording.moments().minute(check.at()) + " " + check.who());
            who.addClassName("jt-muted");
            var what = new Paragraph(check.note());
            what.addClassName("jt-story-text");
            card.add(who, what);
        });
        return card;
    }

    private Div card(String titleKey, Component... content) {
        var card = new Div(new H2(getTranslation(titleKey)));
        card.add(content);
        card.addClassName("jt-card");
        return card;
    }
}
