package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Moments;
import org.jiangtai.suggestion.PublicationDraft;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.uikit.HomeSection;

/** On the home page: the texts for the public that wait for my decision, the oldest first. */
@org.springframework.stereotype.Component
class PublicationsSection implements HomeSection {

    private static final int ORDER = 32;
    private static final int MOST = 5;

    private final PublicationService publications;
    private final CurrentPerson current;
    private final Moments moments;

    PublicationsSection(PublicationService publications, CurrentPerson current, Moments moments) {
        this.publications = publications;
        this.current = current;
        this.moments = moments;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content() {
        if (!current.may(PublicationService.class, "approve")) {
            return Optional.empty();
        }
        List<PublicationDraft> waiting = publications.drafts().stream()
                .filter(PublicationDraft::decidable)
                .toList();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(section(waiting));
    }

    private Div section(List<PublicationDraft> waiting) {
        var section = new Div();
        section.addClassName("jt-section");
        section.add(new H2(section.getTranslation("suggestion.publication.home", waiting.size())));
        var list = new UnorderedList();
        waiting.stream().limit(MOST).forEach(draft -> list.add(item(draft)));
        section.add(list);
        if (waiting.size() > MOST) {
            section.add(new RouterLink(
                    section.getTranslation("suggestion.home.more", waiting.size() - MOST), PublicationsView.class));
        }
        return section;
    }

    private ListItem item(PublicationDraft draft) {
        var item = new ListItem(PublicationsView.link(draft));
        var who = new Span(
                item.getTranslation("suggestion.publication.by", draft.writer(), moments.minute(draft.changedAt())));
        who.addClassName("jt-muted");
        item.add(new Div(who));
        return item;
    }
}
