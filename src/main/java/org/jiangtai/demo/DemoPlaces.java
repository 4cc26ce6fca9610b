package org.jiangtai.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.TopicDraft;
import org.jiangtai.place.UnitDraft;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.VenueDraft;
import org.jiangtai.place.VenueService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the zone, its villages, communities and departments, the halls and the menu. */
@Component
@Profile("demo")
class DemoPlaces {

    private final UnitService units;
    private final VenueService venues;
    private final MenuService menu;

    DemoPlaces(UnitService units, VenueService venues, MenuService menu) {
        this.units = units;
        this.venues = venues;
        this.menu = menu;
    }

    /** The ids by the codes, names and numbers of the files. */
    record Placed(
            Map<String, Long> units, Map<String, Long> halls, Map<String, Long> themes, Map<String, Long> subjects) {

        long unit(String code) {
            return Objects.requireNonNull(units.get(code), code);
        }
    }

    @Transactional
    Placed make(DemoData data) {
        var placed = new Placed(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        Long zoneId = null;
        for (Table.Row row : data.units()) {
            var draft = new UnitDraft(
                    null,
                    zoneId,
                    UnitKind.valueOf(row.get("kind")),
                    row.get("code"),
                    row.get("name"),
                    row.get("short_name"));
            long id = units.save(draft).id();
            zoneId = zoneId == null ? Long.valueOf(id) : zoneId;
            placed.units().put(row.get("code"), id);
        }
        data.halls().forEach(hall -> placed.halls().put(hall.unitCode(), hall(hall, placed)));
        for (Theme theme : menu.themes()) {
            placed.themes().put(theme.nameZh(), theme.id());
        }
        data.subjects().forEach(subject -> placed.subjects().put(subject.number(), topic(subject, placed)));
        return placed;
    }

    private long hall(DemoData.Hall hall, Placed placed) {
        return venues.save(new VenueDraft(
                        null,
                        placed.unit(hall.unitCode()),
                        hall.name(),
                        hall.address(),
                        hall.capacity(),
                        hall.opensAt(),
                        hall.closesAt(),
                        hall.equipment()))
                .id();
    }

    private long topic(DemoData.Subject subject, Placed placed) {
        return menu.save(new TopicDraft(
                        null,
                        subject.number(),
                        subject.title(),
                        Objects.requireNonNull(placed.themes().get(subject.theme()), subject.theme()),
                        subject.summary(),
                        subject.minutes(),
                        subject.audience(),
                        subject.minPeople(),
                        subject.maxPeople(),
                        subject.needs(),
                        true,
                        Set.copyOf(subject.languages())))
                .id();
    }
}
