package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.LecturerPathService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.PathStep;
import org.jiangtai.uikit.Feedback;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The parts of a lecturer's page. */
@Component
class LecturerCards {

    private final LecturerPathService path;
    private final LecturerLinks links;
    private final TrialForms trials;
    private final MenuService menu;
    private final UnitService units;
    private final Moments moments;
    private final Texts texts;
    private final Feedback feedback;
    private final String baseUrl;

    LecturerCards(
            LecturerPathService path,
            LecturerLinks links,
            TrialForms trials,
            MenuService menu,
            UnitService units,
            Moments moments,
            Texts texts,
            Feedback feedback,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.path = path;
        this.links = links;
        this.trials = trials;
        this.menu = menu;
        this.units = units;
        this.moments = moments;
        this.texts = texts;
        this.feedback = feedback;
        this.baseUrl = baseUrl;
    }

    Div facts(Lecturer lecturer) {
        var list = new DescriptionList();
        list.addClassName("jt-facts");
        Locale locale = UI.getCurrent().getLocale();
        list.add(
                new DescriptionList.Term(text("speaker.state")),
                new DescriptionList.Description(LecturerBadges.of(lecturer.state())));
        put(list, "speaker.unit", unit(lecturer.unitId()));
        put(list, "speaker.phone", lecturer.maskedPhone());
        put(
                list,
                "speaker.languages",
                joined(lecturer.languages().stream()
                        .sorted()
                        .map(language -> text(language.labelKey()))
                        .toList()));
        put(
                list,
                "speaker.themes",
                joined(menu.themes().stream()
                        .filter(theme -> lecturer.themeIds().contains(theme.id()))
                        .map(theme -> theme.name(locale))
                        .toList()));
        put(
                list,
                "speaker.topics",
                joined(menu.topics().stream()
                        .filter(topic -> lecturer.topicIds().contains(topic.id()))
                        .map(topic -> topic.number() + " " + topic.title())
                        .toList()));
        if (!lecturer.state().isCandidate()) {
            put(
                    list,
                    "speaker.limits",
                    text("speaker.limits.value", limit(lecturer.maxPerWeek()), limit(lecturer.maxPerMonth())));
            put(list, "speaker.introduction", lecturer.introduction());
        }
        return card(list);
    }

    /** Every step, the last first; what was taken back is struck out. */
    Div history(Lecturer lecturer) {
        var list = new OrderedList();
        list.addClassName("jt-path");
        List<PathStep> steps = path.of(lecturer.id());
        steps.forEach(step -> list.add(item(step)));
        var card = card(new H2(text("speaker.path")));
        card.add(steps.isEmpty() ? new Paragraph(text("speaker.path.none")) : list);
        if (lecturer.state() == LecturerState.PAUSED) {
            steps.stream()
                    .filter(step -> !step.undone() && step.until() != null)
                    .findFirst()
                    .ifPresent(step -> card.addComponentAsFirst(
                            new Paragraph(text("speaker.pausedUntil", String.valueOf(step.until())))));
        }
        return card;
    }

    Div trials(Lecturer lecturer, Runnable changed) {
        return new TrialsCard(lecturer, trials, changed);
    }

    void arrange(Lecturer lecturer, Runnable changed) {
        trials.arrange(lecturer, changed);
    }

    Div link(Lecturer lecturer) {
        return new LinkCard(lecturer, links, moments, feedback, baseUrl);
    }

    private ListItem item(PathStep step) {
        var what = new Span(text(step.kind().labelKey()));
        what.addClassName("jt-path-what");
        var when = new Span(
                step.until() == null
                        ? moments.day(step.day())
                        : text("speaker.days.span", moments.day(step.day()), moments.day(step.until())));
        when.addClassName("jt-muted");
        var item = new ListItem(what, when, LecturerBadges.of(step.to()));
        if (step.unitId() != null) {
            item.add(new Div(
                    step.person().isEmpty()
                            ? unit(step.unitId())
                            : text("speaker.path.by", unit(step.unitId()), step.person())));
        }
        if (!step.note().isEmpty()) {
            var note = new Paragraph(step.note());
            note.addClassName("jt-pre-line");
            item.add(note);
        }
        var entered = new Div(text("speaker.path.entered", step.madeBy(), moments.minute(step.madeAt()))
                .strip());
        entered.addClassName("jt-muted");
        item.add(entered);
        if (step.undone()) {
            item.addClassName("jt-path-undone");
            item.add(new Span(text("speaker.path.undone")));
        }
        return item;
    }

    private String unit(long id) {
        return units.find(id).map(Unit::shortName).orElse("");
    }

    private String limit(@org.jspecify.annotations.Nullable Integer limit) {
        return limit == null ? text("speaker.limit.none") : limit.toString();
    }

    private String joined(List<String> words) {
        return words.stream().collect(Collectors.joining(text("list.separator")));
    }

    private String text(String key, Object... arguments) {
        return texts.in(UI.getCurrent().getLocale(), key, arguments);
    }

    private void put(DescriptionList list, String termKey, String value) {
        if (!value.isEmpty()) {
            list.add(new DescriptionList.Term(text(termKey)), new DescriptionList.Description(value));
        }
    }

    private static Div card(com.vaadin.flow.component.Component... content) {
        var card = new Div(content);
        card.addClassNames("jt-card", "jt-stack");
        return card;
    }
}
