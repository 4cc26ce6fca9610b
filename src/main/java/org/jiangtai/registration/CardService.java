package org.jiangtai.registration;

import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.SeesPersonalData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets on paper, for people who have no phone in hand. Who prints them is recorded, as they show names in full. */
@Service
@Transactional(readOnly = true)
public class CardService {

    private final RegistrationRepository registrations;
    private final EventService events;
    private final UnitService units;

    CardService(RegistrationRepository registrations, EventService events, UnitService units) {
        this.registrations = registrations;
        this.events = events;
        this.units = units;
    }

    /**
     * The cards of an event's people, unit by unit and then by name, so that they are handed out without a search. Who
     * gave the registration back has none.
     */
    @SeesPersonalData("Event")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<PrintedCard> cards(long eventId, CardChoice choice) {
        events.require(eventId);
        List<RegistrationEntity> rows = registrations.findByEventIdOrderById(eventId).stream()
                .filter(row -> !row.state.isOver() && !row.isForgotten())
                .toList();
        Map<Long, Unit> names = units.findAll(
                rows.stream().map(row -> row.unitId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Collator collator = Collator.getInstance(Locale.CHINA);
        return rows.stream()
                .map(row -> card(row, names))
                .filter(choice::includes)
                .sorted(Comparator.comparing((PrintedCard card) -> card.unit().isEmpty())
                        .thenComparing(PrintedCard::unit, collator)
                        .thenComparing(PrintedCard::name, collator)
                        .thenComparing(PrintedCard::id))
                .toList();
    }

    /**
     * One person's card.
     *
     * @throws NotFound if the registration was given back
     */
    @SeesPersonalData("Registration")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public PrintedCard card(long id) {
        RegistrationEntity row = registrations.findById(id).orElseThrow(NotFound::new);
        events.require(row.eventId);
        if (row.state.isOver() || row.isForgotten()) {
            throw new NotFound();
        }
        return card(row, row.unitId == null ? Map.of() : units.findAll(List.of(row.unitId)));
    }

    private static PrintedCard card(RegistrationEntity row, Map<Long, Unit> units) {
        Unit unit = row.unitId == null ? null : units.get(row.unitId);
        return new PrintedCard(
                row.id,
                row.eventId,
                row.name,
                unit == null ? "" : unit.shortName(),
                row.unitId,
                row.phoneSealed != null,
                row.shortCode,
                row.token,
                row.state,
                row.waitingNumber);
    }
}
