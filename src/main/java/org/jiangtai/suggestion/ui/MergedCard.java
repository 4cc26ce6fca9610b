package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jiangtai.suggestion.Suggestion;

/** The suggestions that go on with this one. */
final class MergedCard extends Div {

    MergedCard(List<Suggestion> merged) {
        addClassName("jt-card");
        var list = new UnorderedList();
        merged.forEach(one -> list.add(new ListItem(new RouterLink(
                Wording.firstWords(one.what()),
                SuggestionView.class,
                new RouteParameters("id", Long.toString(one.id()))))));
        add(new H2(getTranslation("suggestion.merged.title", merged.size())), list);
    }
}
