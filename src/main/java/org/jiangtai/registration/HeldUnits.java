package org.jiangtai.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.event.Hold;
import org.jiangtai.event.Holds;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units that an event keeps seats for; asked only where it does. */
@Component
class HeldUnits {

    private final Holds holds;
    private final UnitService units;
    private final UnitScope scope;
    private final WaitingList waitingList;
    private final SeatTimes times;
    private final Clock clock;

    HeldUnits(Holds holds, UnitService units, UnitScope scope, WaitingList waitingList, SeatTimes times, Clock clock) {
        this.holds = holds;
        this.units = units;
        this.scope = scope;
        this.waitingList = waitingList;
        this.times = times;
        this.clock = clock;
    }

    /** Those of the {@link #choices} that whoever writes for others answers for. */
    List<HeldUnit> ownChoices(Event event) {
        UnitScope.Reach reach = scope.reach();
        return choices(event).stream()
                .filter(held -> reach.coversEvent(event.id(), held.unitId()))
                .toList();
    }

    /** The units to choose from, in the order in which they were entered; none where no seats are kept. */
    List<HeldUnit> choices(Event event) {
        if (!event.admission().byUnit()) {
            return List.of();
        }
        List<Hold> kept = holds.of(event.id());
        Map<Long, Unit> names = units.findAll(kept.stream().map(Hold::unitId).toList());
        List<HeldUnit> choices = new ArrayList<>();
        for (Hold hold : kept) {
            Unit unit = names.get(hold.unitId());
            if (unit != null) {
                choices.add(new HeldUnit(hold.unitId(), unit.shortName(), hold.left()));
            }
        }
        return choices;
    }

    /** Makes open what was kept past its time. */
    void openLapsed(Event event) {
        if (event.admission().byUnit() && !clock.instant().isBefore(times.heldUntil(event))) {
            waitingList.tend(event);
        }
    }

    /**
     * The unit that somebody said.
     *
     * @throws InvalidInput for the field {@code unit} if it is none that a resident can choose, or none at all
     * @throws org.jiangtai.place.NotYourUnit if somebody who writes for others answers neither for it nor for the event
     *     alone
     */
    @Nullable
    Long of(Event event, @Nullable Long said, Source source) {
        if (said == null) {
            return null;
        }
        if (source == Source.BY_UNIT) {
            scope.requireEvent(event.id(), said);
        }
        boolean toChoose =
                event.admission().byUnit() && holds.of(event.id()).stream().anyMatch(hold -> hold.unitId() == said);
        if (toChoose) {
            return said;
        }
        if (source == Source.SELF && !event.admission().byUnit()) {
            // The form was opened while seats were kept, and there are none to choose from any more.
            return null;
        }
        if (source == Source.SELF || units.find(said).isEmpty()) {
            throw new InvalidInput("unit", "invalid.unit.choose");
        }
        return said;
    }
}
