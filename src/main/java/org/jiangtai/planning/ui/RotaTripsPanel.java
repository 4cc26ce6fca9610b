package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangtai.menu.Theme;
import org.jiangtai.planning.rota.RotaLecture;
import org.jiangtai.planning.rota.RotaStand;
import org.jiangtai.shared.Moments;

/** Each lecturer's load as a bar, and day by day where the lecturer goes. */
final class RotaTripsPanel extends Div {

    private final transient Map<Long, Theme> themes;
    private final transient Moments moments;

    /** @param placed sessions that are placed */
    RotaTripsPanel(List<RotaLecture> placed, Map<Long, Theme> themes, Moments moments) {
        this.themes = themes;
        this.moments = moments;
        addClassName("jt-rota-trips");
        Map<Long, List<RotaLecture>> byLecturer = placed.stream()
                .collect(Collectors.groupingBy(lecture -> stand(lecture).lecturerId()));
        int most = byLecturer.values().stream().mapToInt(List::size).max().orElse(1);
        byLecturer.values().stream()
                .sorted(Comparator.comparing((List<RotaLecture> all) -> all.size())
                        .reversed()
                        .thenComparing(all -> all.getFirst().lecturer()))
                .forEach(all -> add(lecturer(all, most)));
    }

    private Details lecturer(List<RotaLecture> all, int most) {
        long days = all.stream().map(lecture -> stand(lecture).day()).distinct().count();
        var bar = new ProgressBar(0, most, all.size());
        bar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(all.getFirst().lecturer());
        name.addClassName("jt-rota-who");
        var summary = new Div(name, bar, new Span(getTranslation("rota.trips.count", all.size(), days)));
        summary.addClassName("jt-rota-load");
        var list = new UnorderedList();
        var details = new Details(summary, list);
        // Hundreds of lecturers have thousands of days: whoever opens one sees that one's.
        details.addOpenedChangeListener(change -> {
            if (list.getComponentCount() == 0) {
                list.add(days(all));
            }
        });
        return details;
    }

    private List<Component> days(List<RotaLecture> all) {
        Map<LocalDate, List<RotaLecture>> days = all.stream()
                .sorted(Comparator.comparing(lecture -> stand(lecture).part()))
                .collect(Collectors.groupingBy(lecture -> stand(lecture).day(), TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .<Component>map(day -> new ListItem(getTranslation(
                        "rota.trips.day",
                        moments.day(day.getKey()),
                        day.getValue().stream().map(this::stop).collect(Collectors.joining(" → ")))))
                .toList();
    }

    private String stop(RotaLecture lecture) {
        Theme theme = themes.get(lecture.themeId());
        return getTranslation(
                "rota.trips.stop",
                getTranslation(stand(lecture).part().labelKey()),
                lecture.place(),
                theme == null ? "" : theme.name(getLocale()));
    }

    private static RotaStand stand(RotaLecture lecture) {
        return Objects.requireNonNull(lecture.at());
    }
}
