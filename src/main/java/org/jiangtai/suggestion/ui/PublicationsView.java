package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Labelled;
import org.jiangtai.shared.Moments;
import org.jiangtai.suggestion.DraftState;
import org.jiangtai.suggestion.PublicationDraft;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** The texts for the public that somebody has to decide about, and those that were sent back. */
@Route("publications")
@Menu(title = "suggestion.publication.menu", order = 21, icon = "vaadin:megaphone")
@Opens(value = PublicationService.class, method = "drafts")
@StyleSheet("context://suggestion/suggestion.css")
class PublicationsView extends Page {

    /** Which of them are shown. */
    enum Waiting implements Labelled {
        MINE,
        IN_REVIEW,
        RETURNED,
        ALL;

        boolean takes(PublicationDraft draft) {
            return switch (this) {
                case MINE -> draft.decidable();
                case IN_REVIEW -> draft.state() == DraftState.IN_REVIEW;
                case RETURNED -> draft.state() == DraftState.RETURNED;
                case ALL -> true;
            };
        }
    }

    PublicationsView(PublicationService publications, Wording wording, Moments moments) {
        super("suggestion.publication.menu");
        addHelp("suggestion.publication.list.help");
        Map<Long, String> names = wording.unitNames();
        var list = new ListPanel<PublicationDraft>("suggestion.publication.empty");
        list.roomy(list.drawn("suggestion.publish.text", PublicationDraft::text, PublicationsView::link));
        list.drawn(
                "suggestion.field.state",
                row -> getTranslation(row.state().labelKey()),
                row -> new StatusBadge(row.state(), row.state() == DraftState.IN_REVIEW ? Tone.ATTENTION : Tone.BAD));
        list.text(
                "suggestion.field.category",
                row -> getTranslation(row.category().labelKey()));
        list.text("suggestion.field.unit", row -> Wording.name(names, row.unitId()));
        list.text("suggestion.publication.writer", PublicationDraft::writer);
        list.sorted(
                "suggestion.publication.changed", row -> moments.minute(row.changedAt()), PublicationDraft::changedAt);
        list.sorted(
                "suggestion.publish.pictures",
                row -> Integer.toString(row.pictures().size()),
                row -> row.pictures().size());
        var shown = new Select<Waiting>();
        shown.setAriaLabel(getTranslation("suggestion.field.state"));
        shown.setItems(Waiting.values());
        shown.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        shown.setValue(Waiting.ALL);
        shown.addValueChangeListener(change -> list.refresh());
        list.addFilter(shown, row -> shown.getValue().takes(row));
        list.exportAs("suggestion.publication.menu");
        list.setItems(publications.drafts());
        add(list);
    }

    static RouterLink link(PublicationDraft draft) {
        return new RouterLink(
                Wording.firstWords(draft.text()),
                PublicationView.class,
                new RouteParameters("id", Long.toString(draft.suggestionId())));
    }
}
