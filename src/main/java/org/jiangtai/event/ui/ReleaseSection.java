package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangtai.event.Release;
import org.jiangtai.event.ReleaseChange;
import org.jiangtai.event.ReleaseService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.uikit.HomeSection;
import org.springframework.stereotype.Component;

/** Home: what waits to be released, and for whoever releases nothing, what the last release changed for them. */
@Component
class ReleaseSection implements HomeSection {

    private static final Duration NEWS = Duration.ofDays(7);
    private static final int SHOWN = 5;

    private final ReleaseService releases;
    private final CurrentPerson current;
    private final Moments moments;
    private final Texts texts;
    private final Clock clock;

    ReleaseSection(ReleaseService releases, CurrentPerson current, Moments moments, Texts texts, Clock clock) {
        this.releases = releases;
        this.current = current;
        this.moments = moments;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (current.may(ReleaseService.class, "make")) {
            List<ReleaseChange> pending = releases.pending();
            return pending.isEmpty()
                    ? Optional.empty()
                    : Optional.of(section(
                            "event.release.waiting", pending.size(), pending, EventPages.RELEASES, "event.release.go"));
        }
        if (!EventPages.mayRead(current)) {
            return Optional.empty();
        }
        return releases.all().stream()
                .findFirst()
                .filter(release -> release.madeAt().isAfter(clock.instant().minus(NEWS)))
                .flatMap(this::news);
    }

    private Optional<com.vaadin.flow.component.Component> news(Release release) {
        List<ReleaseChange> changes = releases.compare(release.number() - 1, release.number());
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(section(
                        "event.release.news",
                        release.number(),
                        changes,
                        EventPages.RELEASE.replace(":number", Integer.toString(release.number())),
                        "event.release.look"));
    }

    private Div section(String titleKey, int number, List<ReleaseChange> changes, String route, String linkKey) {
        var section = new Div();
        section.addClassName("jt-section");
        var lines = new UnorderedList();
        changes.stream().limit(SHOWN).forEach(change -> lines.add(new ListItem(line(change))));
        section.add(
                new H2(section.getTranslation(titleKey, number)),
                lines,
                new Anchor(route, section.getTranslation(linkKey)));
        return section;
    }

    private String line(ReleaseChange change) {
        String kinds = change.kinds().stream()
                .map(kind -> texts.in(UI.getCurrent().getLocale(), kind.labelKey()))
                .collect(Collectors.joining(" "));
        return kinds + " · " + moments.minute(change.shown().startsAt()) + " · "
                + change.shown().unitName() + " · " + change.shown().title();
    }
}
