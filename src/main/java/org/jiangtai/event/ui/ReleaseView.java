package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangtai.event.Release;
import org.jiangtai.event.ReleaseChange;
import org.jiangtai.event.ReleaseService;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** One release: what it is about, and how it differs from the one before or any other. */
@Route(EventPages.RELEASE)
@Opens(value = ReleaseService.class, method = "compare")
@StyleSheet("context://event/calendar.css")
class ReleaseView extends Page implements BeforeEnterObserver {

    private static final String THAN = "than";

    private final transient ReleaseService releases;
    private final transient ReleaseChanges changes;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final Section content = new Section();

    ReleaseView(ReleaseService releases, ReleaseChanges changes, Moments moments, Feedback feedback) {
        super("event.release.menu");
        this.releases = releases;
        this.changes = changes;
        this.moments = moments;
        this.feedback = feedback;
        add(new Anchor(EventPages.RELEASES, getTranslation("event.release.back")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        content.removeAll();
        try {
            Release release = releases.release(
                    number(enter.getRouteParameters().get("number").orElse("")));
            int than = enter.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(THAN)
                    .map(ReleaseView::number)
                    .filter(number -> number >= 0 && number < release.number())
                    .orElse(release.number() - 1);
            show(release, than);
        } catch (Failure failure) {
            content.add(new NotHere(feedback.sentence(failure)));
        }
    }

    private void show(Release release, int than) {
        setHeading(getTranslation("event.release.named", release.number()));
        var when = new Paragraph(moments.minute(release.madeAt()));
        when.addClassName("jt-muted");
        content.add(when);
        if (!release.note().isBlank()) {
            content.add(new Paragraph(release.note()));
        }
        content.add(compareWith(release, than));
        List<ReleaseChange> found = releases.compare(than, release.number());
        ListPanel<ReleaseChange> list = changes.list("event.release.same", found);
        list.exportAs("event.release.changes");
        content.add(list);
        UI.getCurrent().getPage().setTitle(getPageTitle());
    }

    private Div compareWith(Release release, int than) {
        var other = new Select<Integer>();
        other.setLabel(getTranslation("event.release.than"));
        other.setItems(IntStream.iterate(release.number() - 1, number -> number >= 0, number -> number - 1)
                .boxed()
                .toList());
        other.setItemLabelGenerator(number ->
                number == 0 ? getTranslation("event.release.zero") : getTranslation("event.release.named", number));
        other.setValue(than);
        other.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        EventPages.RELEASE.replace(":number", Integer.toString(release.number())),
                        QueryParameters.of(THAN, Integer.toString(change.getValue()))));
        var row = new Div(other);
        row.addClassName("jt-row");
        return row;
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,8}") ? Integer.parseInt(typed) : -1;
    }
}
