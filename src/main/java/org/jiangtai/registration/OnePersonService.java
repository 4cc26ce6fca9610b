package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.ShortCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person across all events: who has the same name on the same phone. Found by the phone or by a card. */
@Service
@Transactional(readOnly = true)
public class OnePersonService {

    private final RegistrationRepository registrations;
    private final EventService events;
    private final UnitScope scope;
    private final PhoneVault vault;

    OnePersonService(RegistrationRepository registrations, EventService events, UnitScope scope, PhoneVault vault) {
        this.registrations = registrations;
        this.events = events;
        this.scope = scope;
        this.vault = vault;
    }

    /**
     * The people whom a whole phone number or a card means, as far as the current person may see their events; nobody
     * if it means nobody. A family on one phone is several people.
     *
     * @param typed a phone number, a short code, or what a scan of a ticket yields
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<FoundPerson> find(String typed) {
        List<RegistrationEntity> rows = byCard(typed).map(this::samePerson).orElseGet(() -> byPhone(typed));
        var reach = scope.reach();
        Map<Long, Instant> starts =
                events.findAll(rows.stream().map(row -> row.eventId).collect(Collectors.toSet())).stream()
                        .filter(event -> reach.coversEvent(event.id(), event.unitId()))
                        .collect(Collectors.toMap(Event::id, Event::startsAt));
        Map<String, List<RegistrationEntity>> byName = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.isForgotten() && starts.containsKey(row.eventId))
                .sorted(Comparator.comparing((RegistrationEntity row) -> starts.getOrDefault(row.eventId, Instant.MIN))
                        .reversed())
                .forEach(row -> byName.computeIfAbsent(row.name, name -> new ArrayList<>())
                        .add(row));
        return byName.values().stream().map(this::person).toList();
    }

    /**
     * The tickets of the person whose card has this code: this one, and those of the same name on the same phone once
     * the last four digits of that phone are known, as cards of paper get lost.
     *
     * @param lastFour empty asks for this ticket alone
     * @throws InvalidInput for the field {@code lastFour} if these are not the digits
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Ticket> ofCard(ShortCode code, String lastFour) {
        Optional<RegistrationEntity> own =
                registrations.findByShortCode(code.value()).filter(row -> !row.isForgotten());
        if (own.isEmpty()) {
            return List.of();
        }
        if (lastFour.isBlank()) {
            return List.of(ticket(own.get()));
        }
        if (own.get().phoneSealed == null) {
            throw new InvalidInput("lastFour", "invalid.lastFour.none");
        }
        PhoneNumber.requireLastFour(vault.open(own.get().phoneSealed), lastFour);
        return samePerson(own.get()).stream().map(this::ticket).toList();
    }

    private Optional<RegistrationEntity> byCard(String typed) {
        String plain = typed.strip().replaceFirst("[?#].*$", "");
        String bare = plain.substring(plain.lastIndexOf('/') + 1);
        return ShortCode.parse(bare)
                .map(code -> registrations.findByShortCode(code.value()))
                .orElseGet(() -> registrations.findByToken(bare.toLowerCase(Locale.ROOT)));
    }

    private List<RegistrationEntity> byPhone(String typed) {
        try {
            return registrations.findByPhoneFingerprintInOrderByIdDesc(
                    vault.fingerprints(PhoneNumber.parseMobile(typed)));
        } catch (InvalidInput noPhone) {
            return List.of();
        }
    }

    /** By the hashes of every key: an old registration may carry an older one. */
    private List<RegistrationEntity> samePerson(RegistrationEntity row) {
        if (row.phoneSealed == null) {
            return List.of(row);
        }
        return registrations
                .findByPhoneFingerprintInOrderByIdDesc(vault.fingerprints(vault.open(row.phoneSealed)))
                .stream()
                .filter(other -> other.name.equals(row.name))
                .toList();
    }

    private FoundPerson person(List<RegistrationEntity> rows) {
        RegistrationEntity first = rows.getFirst();
        return new FoundPerson(
                new PersonName(first.name).masked(),
                masked(first),
                rows.stream().map(row -> row.toRegistration(masked(row))).toList());
    }

    private Ticket ticket(RegistrationEntity row) {
        return new Ticket(row.toRegistration(masked(row)), row.name, 0);
    }

    private String masked(RegistrationEntity row) {
        return row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked();
    }
}
