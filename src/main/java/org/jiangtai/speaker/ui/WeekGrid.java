package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.speaker.DayPart;
import org.jiangtai.speaker.WeeklyPart;

/**
 * The week as seven days and three parts of a day; each place is a button that says whether the lecturer can come. The
 * headings change a whole day or a whole row.
 */
final class WeekGrid extends Div {

    private static final List<DayPart> PARTS = List.copyOf(EnumSet.complementOf(EnumSet.of(DayPart.WHOLE_DAY)));

    private final Map<WeeklyPart, NativeButton> places = new HashMap<>();
    private final Set<WeeklyPart> never = new HashSet<>();
    private final transient Runnable changed;

    /** @param changed told when a person changed something */
    WeekGrid(Runnable changed) {
        this.changed = changed;
        addClassName("jt-week");
        var table = new NativeTable();
        var head = new NativeTableRow(new NativeTableHeaderCell(""));
        for (DayOfWeek day : DayOfWeek.values()) {
            head.add(new NativeTableHeaderCell(heading(
                    shortName(day),
                    getTranslation("speaker.week.wholeDay", longName(day)),
                    PARTS.stream().map(part -> new WeeklyPart(day, part)).toList())));
        }
        table.add(head);
        for (DayPart part : PARTS) {
            String name = getTranslation(part.labelKey());
            var row = new NativeTableRow(new NativeTableHeaderCell(heading(
                    name,
                    getTranslation("speaker.week.wholeRow", name),
                    List.of(DayOfWeek.values()).stream()
                            .map(day -> new WeeklyPart(day, part))
                            .toList())));
            for (DayOfWeek day : DayOfWeek.values()) {
                row.add(new NativeTableCell(place(new WeeklyPart(day, part))));
            }
            table.add(row);
        }
        var help = new Paragraph(getTranslation("speaker.week.help"));
        help.addClassName("jt-muted");
        add(help, table);
        draw();
    }

    void setValue(Collection<WeeklyPart> fresh) {
        never.clear();
        never.addAll(fresh);
        draw();
    }

    Set<WeeklyPart> value() {
        return Set.copyOf(never);
    }

    private NativeButton place(WeeklyPart weekly) {
        var button = new NativeButton();
        button.addClassName("jt-week-part");
        button.addClickListener(click -> toggle(List.of(weekly)));
        places.put(weekly, button);
        return button;
    }

    private NativeButton heading(String text, String label, List<WeeklyPart> all) {
        var button = new NativeButton(text, click -> toggle(all));
        button.addClassName("jt-week-heading");
        button.setAriaLabel(label);
        button.setTitle(label);
        return button;
    }

    /** Takes all of them out, or back in where all were out. */
    private void toggle(List<WeeklyPart> some) {
        if (never.containsAll(some)) {
            some.forEach(never::remove);
        } else {
            never.addAll(some);
        }
        draw();
        changed.run();
    }

    private void draw() {
        places.forEach((weekly, button) -> {
            boolean can = !never.contains(weekly);
            button.setText(getTranslation(can ? "speaker.week.can" : "speaker.week.cannot"));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(!can));
            button.setAriaLabel(getTranslation(
                    can ? "speaker.week.canLabel" : "speaker.week.cannotLabel",
                    longName(weekly.weekday()),
                    getTranslation(weekly.part().labelKey())));
        });
    }

    private String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale());
    }

    private String longName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
    }
}
