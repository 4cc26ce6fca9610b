package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.suggestion.InboxRow;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.uikit.HomeSection;

/** On the home page: the suggestions that wait for me, the oldest first. */
@org.springframework.stereotype.Component
class SuggestionsSection implements HomeSection {

    private static final int ORDER = 30;
    private static final int MOST = 5;

    private final InboxService inbox;
    private final Wording wording;
    private final CurrentPerson current;

    SuggestionsSection(InboxService inbox, Wording wording, CurrentPerson current) {
        this.inbox = inbox;
        this.wording = wording;
        this.current = current;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content() {
        if (!current.may(InboxService.class, "waiting")) {
            return Optional.empty();
        }
        InboxService.Waiting waiting = inbox.waiting(MOST);
        return waiting.all() == 0 ? Optional.empty() : Optional.of(section(waiting));
    }

    /** The home page does not know the inbox's styles. */
    @StyleSheet("context://suggestion/suggestion.css")
    private static final class Card extends Div {}

    private Div section(InboxService.Waiting waiting) {
        var section = new Card();
        section.addClassName("jt-section");
        section.add(new H2(section.getTranslation("suggestion.home.title", waiting.all())));
        var list = new UnorderedList();
        waiting.first().forEach(suggestion -> list.add(item(suggestion)));
        section.add(list);
        if (waiting.all() > MOST) {
            section.add(new RouterLink(
                    section.getTranslation("suggestion.home.more", waiting.all() - MOST), SuggestionsView.class));
        }
        return section;
    }

    private ListItem item(InboxRow suggestion) {
        var link = new RouterLink(
                Wording.firstWords(suggestion.what()),
                SuggestionView.class,
                new RouteParameters("id", Long.toString(suggestion.id())));
        var item = new ListItem(new StateBadges(suggestion), link);
        var days = new Span(wording.due(suggestion, UI.getCurrent().getLocale()));
        days.addClassName(suggestion.late() ? "jt-suggestion-late" : "jt-muted");
        item.add(new Div(days));
        return item;
    }
}
