package org.jiangtai.story.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Photos;
import org.jiangtai.story.ConsentDesk;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryAction;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.TellerConsent;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The card that shows what a teller agreed to, and asks for it. */
@Component
class ConsentCards {

    private final ConsentDesk desk;
    private final StoryService stories;
    private final CurrentPerson current;
    private final Photos photos;
    private final Moments moments;
    private final Feedback feedback;
    private final String baseUrl;

    ConsentCards(
            ConsentDesk desk,
            StoryService stories,
            CurrentPerson current,
            Photos photos,
            Moments moments,
            Feedback feedback,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.desk = desk;
        this.stories = stories;
        this.current = current;
        this.photos = photos;
        this.moments = moments;
        this.feedback = feedback;
        this.baseUrl = baseUrl;
    }

    Div of(Story story, Set<StoryAction> possible, Runnable changed) {
        var card = new Div();
        card.addClassNames("jt-card", "jt-stack");
        card.add(new H2(card.getTranslation("story.consent")));
        var given = stories.consents(story.id());
        if (given.isEmpty()) {
            card.add(new Paragraph(card.getTranslation("story.consent.none")));
        }
        given.forEach(consent -> card.add(line(story, consent)));
        if (possible.contains(StoryAction.CONSENT)) {
            card.add(asking(story, changed));
        }
        if (possible.contains(StoryAction.WITHDRAW_CONSENT)) {
            var withdraw = new Button(
                    card.getTranslation("story.consent.withdraw"),
                    click -> Confirm.askReason(
                            "story.consent.withdraw",
                            "story.consent.withdraw.text",
                            "story.consent.withdraw",
                            reason -> {
                                desk.withdraw(story.id(), reason);
                                changed.run();
                                feedback.done("story.consent.withdrawn");
                            }));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            card.add(withdraw);
        }
        return card;
    }

    private Div line(Story story, TellerConsent consent) {
        var line = new Div();
        String named = line.getTranslation(consent.named() ? "story.consent.named" : "story.consent.unnamed");
        line.add(new Paragraph(line.getTranslation(
                "story.consent.line",
                moments.minute(consent.takenAt()),
                line.getTranslation(consent.kind().labelKey()),
                consent.takenBy(),
                consent.version(),
                named)));
        if (consent.withdrawnAt() != null) {
            line.addClassName("jt-muted");
            line.add(new Paragraph(line.getTranslation(
                    "story.consent.ended", moments.minute(consent.withdrawnAt()), consent.reason())));
        }
        if (consent.signed() && current.may(ConsentDesk.class, "signature")) {
            var show = new Button(
                    line.getTranslation("story.consent.signature"),
                    click -> new SignatureSheet(desk.signature(story.id(), consent.id())).open());
            show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(show);
        }
        return line;
    }

    private Div asking(Story story, Runnable changed) {
        var row = new Div();
        row.addClassName("jt-row");
        var link = new Button(
                row.getTranslation("story.consent.ask"),
                click -> new ConsentLinkSheet(baseUrl + "/consent/" + desk.link(story.id()), changed).open());
        var paper = new Button(
                row.getTranslation("story.consent.paper"),
                click -> new PaperDialog(story, desk, photos, feedback, changed).open());
        var print = new Anchor("/print/story-consent/" + story.id(), row.getTranslation("story.consent.print"));
        print.setTarget("_blank");
        print.setRouterIgnore(true);
        row.add(link, paper, print);
        return row;
    }
}
