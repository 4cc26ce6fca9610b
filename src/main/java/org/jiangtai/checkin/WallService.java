package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.SecretKeys;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code on the wall: the person scans it and confirms with one tap. It changes every half minute, so that a picture
 * of it is no use to who is not there; it is made from the event and the time, and nothing is stored.
 */
@Service
@Transactional
public class WallService {

    public static final int STEP_SECONDS = 30;

    /** A code is good for its own half minute and the five before it: time to walk up, scan and tap. */
    private static final int STEPS_BACK = 5;

    private static final int PROOF_LENGTH = 10;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private final byte[] key;
    private final EventService events;
    private final RegistrationService registrations;
    private final EntryRepository entries;
    private final DoorRules rules;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    WallService(
            SecretKeys keys,
            EventService events,
            RegistrationService registrations,
            EntryRepository entries,
            DoorRules rules,
            ApplicationEventPublisher news,
            Clock clock) {
        this.key = keys.derive("wall");
        this.events = events;
        this.registrations = registrations;
        this.entries = entries;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    /** The code that the wall shows now, for {@code /c/{code}}. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public String codeNow(long eventId) {
        Event event = events.require(eventId);
        return event.code() + "-" + proof(event.code(), step(clock.instant()));
    }

    /** The same for a device of the door, which shows the wall's code on a second screen. */
    @PermitAll
    @Transactional(readOnly = true)
    public String codeNow(Event event) {
        return event.code() + "-" + proof(event.code(), step(clock.instant()));
    }

    /**
     * The event whose wall shows this code.
     *
     * @throws NotFound if there is no such event
     * @throws WallCodeExpired if the code was shown too long ago
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Event eventAt(String wallCode) {
        int hyphen = wallCode.indexOf('-');
        String eventCode = hyphen < 0 ? wallCode : wallCode.substring(0, hyphen);
        Event event = events.findPublic(eventCode).orElseThrow(NotFound::new);
        String offered = hyphen < 0 ? "" : wallCode.substring(hyphen + 1);
        long now = step(clock.instant());
        for (long step = now; step >= now - STEPS_BACK; step--) {
            if (MessageDigest.isEqual(
                    proof(eventCode, step).getBytes(StandardCharsets.UTF_8),
                    offered.getBytes(StandardCharsets.UTF_8))) {
                return event;
            }
        }
        throw new WallCodeExpired();
    }

    /** Checks in the holder of a ticket, or of a short code, who stands before the wall. */
    @PermitAll
    public Verdict confirm(String wallCode, String ticket) {
        Event event = eventAt(wallCode);
        Instant now = clock.instant();
        Registration registration = registrations.lockForEntry(ticket).orElse(null);
        if (registration == null) {
            return new Verdict(0, Refusal.UNKNOWN_CODE, "", null, "", "");
        }
        Refusal refusal = rules.refuses(event, registration, now).orElse(null);
        if (refusal != null) {
            return new Verdict(0, refusal, registration.maskedName(), null, "", "");
        }
        List<EntryEntity> before =
                entries.findPresent(event.id(), registration.id()).stream().toList();
        if (!before.isEmpty()) {
            return new Verdict(
                    before.getFirst().id,
                    Refusal.ALREADY_IN,
                    registration.maskedName(),
                    before.getFirst().happenedAt,
                    before.getFirst().door,
                    "");
        }
        var entry = new EntryEntity();
        entry.eventId = event.id();
        entry.registrationId = registration.id();
        entry.nonce = UUID.randomUUID().toString();
        entry.method = EntryMethod.WALL;
        entry.door = "";
        entry.happenedAt = now;
        entry.receivedAt = now;
        entry.reason = "";
        entries.saveAndFlush(entry);
        news.publishEvent(new PersonCheckedIn(event.id(), entries.countPresent(event.id())));
        return new Verdict(entry.id, null, registration.maskedName(), null, "", "");
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    private String proof(String eventCode, long step) {
        byte[] code = eventCode.getBytes(StandardCharsets.UTF_8);
        byte[] message = ByteBuffer.allocate(code.length + Long.BYTES)
                .put(code)
                .putLong(step)
                .array();
        byte[] mac = SecretKeys.hmac(key, message);
        var proof = new StringBuilder(PROOF_LENGTH);
        for (int i = 0; i < PROOF_LENGTH; i++) {
            proof.append(ALPHABET.charAt(mac[i] & 31));
        }
        return proof.toString();
    }
}
