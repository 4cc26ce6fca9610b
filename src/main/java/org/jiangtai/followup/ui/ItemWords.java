package org.jiangtai.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jiangtai.followup.Item;
import org.jiangtai.followup.ItemState;
import org.jiangtai.followup.Light;
import org.jiangtai.followup.Severity;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Texts;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** How an item's states, lights and deadlines are said and drawn. The words alone say all. */
@org.springframework.stereotype.Component("itemWords")
class ItemWords {

    private final UnitService units;
    private final UnitScope scope;
    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;

    ItemWords(UnitService units, UnitScope scope, Texts texts, Clock clock, ZoneId zone) {
        this.units = units;
        this.scope = scope;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The units that the current person may hand something to. */
    List<Unit> units() {
        return units.existing().stream().filter(unit -> scope.covers(unit.id())).toList();
    }

    /** The units that the current person may look for, those that were dissolved too. */
    List<Unit> named() {
        return units.all().stream().filter(unit -> scope.covers(unit.id())).toList();
    }

    /** Who has it, and whether that unit is no more. */
    String unit(Item item, Locale locale) {
        if (item.ownerless()) {
            return texts.in(locale, "item.ownerless.named", item.unitName());
        }
        return item.assigned() || item.state() == ItemState.CLOSED
                ? item.unitName()
                : texts.in(locale, "item.unassigned");
    }

    Component drawnUnit(Item item, Locale locale) {
        var unit = new Span(unit(item, locale));
        if (item.ownerless() || !item.assigned()) {
            unit.addClassName("jt-item-over");
        }
        return unit;
    }

    String due(Item item, Locale locale) {
        LocalDate due = item.dueOn();
        if (due == null) {
            return "";
        }
        return item.provisional() ? texts.in(locale, "item.due.provisional", due.toString()) : due.toString();
    }

    /** How many days are left, or how many it is overdue; empty where nobody has to be quick. */
    String left(Item item, Locale locale) {
        LocalDate due = item.dueOn();
        if (due == null || !item.state().isRunning()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today(), due);
        if (days == 0) {
            return texts.in(locale, "item.left.today");
        }
        return days > 0 ? texts.in(locale, "item.left.days", days) : texts.in(locale, "item.left.over", -days);
    }

    String light(Item item, Locale locale) {
        return item.state().isRunning() && item.assigned()
                ? texts.in(locale, item.light().labelKey())
                : "";
    }

    Component drawnLeft(Item item, Locale locale) {
        var left = new Span(left(item, locale));
        if (item.overdue()) {
            left.addClassName("jt-item-over");
        }
        return left;
    }

    Component drawnLight(Item item, Locale locale) {
        if (!item.state().isRunning() || !item.assigned()) {
            return new Span();
        }
        return new StatusBadge(item.light(), tone(item.light()));
    }

    static Component drawnState(Item item) {
        var states = new Div(new StatusBadge(item.state(), tone(item.state())));
        if (item.severity() == Severity.SERIOUS) {
            states.add(new StatusBadge(item.severity(), Tone.BAD));
        }
        states.addClassName("jt-item-badges");
        return states;
    }

    private static Tone tone(ItemState state) {
        return switch (state) {
            case OPEN -> Tone.ATTENTION;
            case IN_PROGRESS, LONG_TERM -> Tone.CALM;
            case TO_VERIFY -> Tone.ATTENTION;
            case CLOSED -> Tone.GOOD;
        };
    }

    private static Tone tone(Light light) {
        return switch (light) {
            case GREEN -> Tone.GOOD;
            case YELLOW -> Tone.ATTENTION;
            case RED -> Tone.BAD;
        };
    }
}
