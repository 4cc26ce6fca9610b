package org.jiangtai.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.followup.Burning;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.Ledger;
import org.jiangtai.followup.LedgerAddress;
import org.jiangtai.followup.LedgerQuery;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.VerificationService;
import org.jiangtai.followup.WorkService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.uikit.HomeSection;

/** On the home page: how many items burn, and why; each reason leads into the list. */
@org.springframework.stereotype.Component
class ItemsSection implements HomeSection {

    private static final int ORDER = 28;

    private final LedgerService ledger;
    private final CurrentPerson current;

    ItemsSection(LedgerService ledger, CurrentPerson current) {
        this.ledger = ledger;
        this.current = current;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content() {
        Set<Burning> concern = concern();
        if (concern.isEmpty()) {
            return Optional.empty();
        }
        Map<Burning, Long> burning = ledger.burning();
        concern.removeIf(each -> burning.getOrDefault(each, 0L) == 0);
        return concern.isEmpty() ? Optional.empty() : Optional.of(section(concern, burning));
    }

    /** Who works sees what is due, who verifies what waits for it, who leads all of it. */
    private Set<Burning> concern() {
        Set<Burning> concern = EnumSet.noneOf(Burning.class);
        if (current.may(ItemService.class, "assign")) {
            return EnumSet.allOf(Burning.class);
        }
        if (current.may(VerificationService.class, "close")) {
            concern.add(Burning.TO_VERIFY);
        }
        if (current.may(WorkService.class, "report")) {
            concern.addAll(EnumSet.of(
                    Burning.RED,
                    Burning.YELLOW,
                    Burning.OVERDUE,
                    Burning.THIS_WEEK,
                    Burning.TO_VERIFY,
                    Burning.EXTENSION));
        }
        return concern;
    }

    /** The home page does not know the ledger's styles. */
    @StyleSheet("context://followup/followup.css")
    private static final class Card extends Div {}

    private static Div section(Set<Burning> concern, Map<Burning, Long> burning) {
        var section = new Card();
        section.addClassName("jt-section");
        section.add(new H2(section.getTranslation("item.home.title")));
        var list = new UnorderedList();
        for (Burning each : concern) {
            var many = new Span(section.getTranslation("item.home.count", burning.getOrDefault(each, 0L)));
            many.addClassName("jt-muted");
            var line = new Div(link(section.getTranslation(each.labelKey()), each), many);
            line.addClassName("jt-item-burning");
            list.add(new ListItem(line));
        }
        section.add(list, new RouterLink(section.getTranslation("item.home.all"), ItemsView.class));
        return section;
    }

    private static RouterLink link(String text, Burning reason) {
        var address = new LedgerAddress(LedgerQuery.all(Ledger.PROBLEMS).burning(reason), List.of());
        var link = new RouterLink(text, ItemsView.class);
        link.setQueryParameters(QueryParameters.simple(address.parameters()));
        return link;
    }
}
