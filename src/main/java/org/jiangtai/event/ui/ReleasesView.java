package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Release;
import org.jiangtai.event.ReleaseChange;
import org.jiangtai.event.ReleaseService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;

/** What the public does not see yet, to be looked through and released; and the releases so far. */
@Route(EventPages.RELEASES)
@Opens(value = ReleaseService.class, method = "all")
@StyleSheet("context://event/calendar.css")
class ReleasesView extends Page {

    private final transient ReleaseService releases;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient ReleaseChanges changes;
    private final boolean mayRelease;
    private final Div waiting = new Div();
    private final ListPanel<Release> made = new ListPanel<>("event.release.none");

    ReleasesView(
            ReleaseService releases,
            SubPageTabs tabs,
            Feedback feedback,
            Moments moments,
            ReleaseChanges changes,
            CurrentPerson current) {
        super("event.release.menu");
        this.releases = releases;
        this.feedback = feedback;
        this.moments = moments;
        this.changes = changes;
        this.mayRelease = current.may(ReleaseService.class, "make");
        waiting.addClassName("jt-section");
        made.sorted(
                "event.release.number", row -> getTranslation("event.release.named", row.number()), Release::number);
        made.sorted("event.release.madeAt", row -> moments.minute(row.madeAt()), Release::madeAt);
        made.sorted("event.release.changes", row -> Integer.toString(row.changes()), Release::changes);
        made.roomy(made.text("event.release.note", Release::note));
        made.actions(row -> new Anchor(
                EventPages.RELEASE.replace(":number", Integer.toString(row.number())),
                getTranslation("event.release.look")));
        made.exportAs("event.release.menu");
        add(tabs.drawSeason(EventPages.RELEASES));
        addHelp("event.release.help");
        if (current.may(ReleaseService.class, "pending")) {
            add(waiting);
        }
        var past = new Div(new H2(getTranslation("event.release.made")), made);
        past.addClassName("jt-section");
        add(past);
        load(current.may(ReleaseService.class, "pending"));
    }

    private void load(boolean withPending) {
        made.setItems(releases.all());
        if (withPending) {
            showPending(releases.pending());
        }
    }

    private void showPending(List<ReleaseChange> pending) {
        waiting.removeAll();
        waiting.add(new H2(getTranslation("event.release.waiting", pending.size())));
        if (pending.isEmpty()) {
            waiting.add(new Paragraph(getTranslation("event.release.nothing")));
            return;
        }
        ListPanel<ReleaseChange> list = changes.list("event.release.nothing", pending);
        list.drawn("event.release.ready", row -> getTranslation(row.stage().labelKey()), changes::readiness);
        list.exportAs("event.release.waitingTitle");
        waiting.add(list);
        if (mayRelease) {
            addRelease(list.grid(), pending);
        }
    }

    /** What is ready is chosen already: usually all of it is released. */
    private void addRelease(Grid<ReleaseChange> grid, List<ReleaseChange> pending) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        List<ReleaseChange> ready =
                pending.stream().filter(ReleaseChange::isReady).toList();
        grid.asMultiSelect().setValue(Set.copyOf(ready));
        var release = new Button(VaadinIcon.MEGAPHONE.create());
        release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        release.addClickListener(click -> ask(grid.getSelectedItems()));
        label(release, ready.size());
        grid.addSelectionListener(
                selected -> label(release, selected.getAllSelectedItems().size()));
        var row = new Div(release);
        row.addClassName("jt-row");
        if (ready.size() < pending.size()) {
            var note = new Paragraph(getTranslation("event.release.notReady", pending.size() - ready.size()));
            note.addClassName("jt-muted");
            row.add(note);
        }
        waiting.add(row);
    }

    private void label(Button release, int chosen) {
        release.setText(getTranslation("event.release.do", chosen));
        release.setEnabled(chosen > 0);
    }

    private void ask(Set<ReleaseChange> chosen) {
        new ReleaseDialog(chosen, feedback, note -> {
                    Release made = releases.make(
                            chosen.stream().map(ReleaseChange::eventId).collect(Collectors.toSet()), note);
                    feedback.done("event.release.done", made.number(), made.changes());
                    load(true);
                })
                .open();
    }
}
