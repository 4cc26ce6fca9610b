package org.jiangtai.menu.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.ReviewService;
import org.jiangtai.menu.Script;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.HomeSection;
import org.springframework.stereotype.Component;

/** Home: the scripts that wait for a reviewer, and those that were sent back to whoever wrote them. */
@Component
class ScriptsSection implements HomeSection {

    private static final int ORDER = 32;

    private final ScriptService scripts;
    private final ReviewService reviews;
    private final MenuService menu;
    private final CurrentPerson current;
    private final Moments moments;

    ScriptsSection(
            ScriptService scripts, ReviewService reviews, MenuService menu, CurrentPerson current, Moments moments) {
        this.scripts = scripts;
        this.reviews = reviews;
        this.menu = menu;
        this.current = current;
        this.moments = moments;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        List<Script> waiting = current.may(ReviewService.class, "waiting") ? reviews.waiting() : List.of();
        List<Script> returned = current.may(ScriptService.class, "returnedToMe") ? scripts.returnedToMe() : List.of();
        if (waiting.isEmpty() && returned.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, String> titles =
                menu.topics().stream().collect(Collectors.toMap(Topic::id, (Function<Topic, String>) Topic::title));
        var section = new Div();
        section.addClassName("jt-section");
        if (!waiting.isEmpty()) {
            section.add(
                    new H2(section.getTranslation("menu.home.toReview", waiting.size())),
                    list(waiting, titles, "menu.home.waitingSince", Script::submittedAt));
        }
        if (!returned.isEmpty()) {
            section.add(
                    new H2(section.getTranslation("menu.home.returned", returned.size())),
                    list(returned, titles, "menu.home.returnedAt", Script::decidedAt));
        }
        return Optional.of(section);
    }

    private UnorderedList list(
            List<Script> found,
            Map<Long, String> titles,
            String sinceKey,
            Function<Script, java.time.@org.jspecify.annotations.Nullable Instant> since) {
        var list = new UnorderedList();
        for (Script script : found) {
            var link = new Anchor(
                    MenuPages.address(MenuPages.SCRIPT, script.id()),
                    list.getTranslation(
                            "menu.script.heading", titles.getOrDefault(script.topicId(), ""), script.number()));
            var item = new ListItem(link);
            var moment = since.apply(script);
            if (moment != null) {
                var note = new Span(list.getTranslation(sinceKey, moments.minute(moment), script.authors()));
                note.addClassName("jt-muted");
                item.add(new Div(note));
            }
            list.add(item);
        }
        return list;
    }
}
