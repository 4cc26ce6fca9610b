package org.jiangtai.registration;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over registrations that were made before the program was used, each with its own time. Seats and the waiting
 * list fill up by the same rules as ever; nobody is told.
 */
@Service
@Transactional
public class PastRegistrations {

    private final RegistrationRepository registrations;
    private final RegistrationMaker maker;
    private final Seats seats;

    PastRegistrations(RegistrationRepository registrations, RegistrationMaker maker, Seats seats) {
        this.registrations = registrations;
        this.maker = maker;
        this.seats = seats;
    }

    /** What became of a person who was stored. */
    public record Stored(long id, RegistrationState state, String token) {}

    /**
     * Stores the people of one event.
     *
     * @param parties in the order they came, each with the people who were put down together
     * @return one line for each person, in their order
     * @throws org.jiangtai.shared.InvalidInput if a name or a phone is not as it must be
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public List<Stored> store(long eventId, List<List<PastPerson>> parties) {
        List<RegistrationEntity> rows = new ArrayList<>();
        for (List<PastPerson> people : parties) {
            String party = maker.party();
            people.forEach(person -> rows.add(row(eventId, person, party)));
        }
        giveSeats(eventId, rows);
        return registrations.saveAll(rows).stream()
                .map(row -> new Stored(row.id, row.state, row.token))
                .toList();
    }

    private RegistrationEntity row(long eventId, PastPerson past, String party) {
        var typed = new PersonToRegister(past.name(), past.phone(), false);
        RegistrationEntity row = maker.make(eventId, typed, past.source(), party);
        row.registeredAt = past.registeredAt();
        if (past.source() == Source.WALK_IN) {
            row.personKey = null;
        }
        if (past.cancelledAt() != null) {
            row.state = RegistrationState.CANCELLED;
            row.cancelledAt = past.cancelledAt();
            row.personKey = null;
        }
        return row;
    }

    private void giveSeats(long eventId, List<RegistrationEntity> rows) {
        List<RegistrationEntity> wanting = rows.stream()
                .filter(row -> row.state != RegistrationState.CANCELLED && row.source != Source.WALK_IN)
                .toList();
        Iterator<Seats.Place> places = seats.take(eventId, wanting.size()).iterator();
        for (RegistrationEntity row : wanting) {
            row.waitingNumber = places.next().waitingNumber();
            row.state = row.waitingNumber == 0 ? RegistrationState.SEATED : RegistrationState.WAITING;
        }
        rows.stream().filter(row -> row.source == Source.WALK_IN).forEach(row -> seats.takeAtDoor(eventId));
    }
}
