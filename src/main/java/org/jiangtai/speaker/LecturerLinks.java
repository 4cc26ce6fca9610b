package org.jiangtai.speaker;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal links: by one of them a lecturer without an account does what concerns the own trips. Whoever holds the
 * address is taken for the lecturer, so it is shown once, kept as a hash, and can be withdrawn.
 */
@Service
@Transactional
public class LecturerLinks {

    /** Who works as a lecturer, or will again. */
    private static final Set<LecturerState> SERVED = EnumSet.of(LecturerState.ENGAGED, LecturerState.PAUSED);

    private final LecturerLinkRepository links;
    private final LecturerRepository lecturers;
    private final LecturerRows rows;
    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    LecturerLinks(
            LecturerLinkRepository links,
            LecturerRepository lecturers,
            LecturerRows rows,
            Tokens tokens,
            Clock clock,
            ZoneId zone) {
        this.links = links;
        this.lecturers = lecturers;
        this.rows = rows;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whose link this is; empty for what is no link of ours and for one that has ended. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Lecturer> find(String token) {
        return links.findByTokenHash(Tokens.hash(token))
                .filter(link -> link.withdrawnAt == null)
                .flatMap(link -> lecturers.findById(link.lecturerId))
                .filter(lecturer -> SERVED.contains(lecturer.state))
                .map(rows::lecturer);
    }

    /**
     * Whose link this is.
     *
     * @throws LecturerLinkInvalid if it is none, or one that has ended
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Lecturer require(String token) {
        return find(token)
                .orElseThrow(() -> new LecturerLinkInvalid(
                        links.findByTokenHash(Tokens.hash(token)).isPresent()));
    }

    /**
     * Whose link this is, and remembers that it was opened today.
     *
     * @throws LecturerLinkInvalid if it is none, or one that has ended
     */
    @PermitAll
    public Lecturer open(String token) {
        Lecturer lecturer = require(token);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        links.findByTokenHash(Tokens.hash(token))
                .filter(link -> !today.equals(link.usedOn))
                .ifPresent(link -> links.markUsed(link.id, today));
        return lecturer;
    }

    /** The state of all links by lecturer; who never had one is not among them. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public Map<Long, LecturerLink> all() {
        return links.findLast().stream().collect(Collectors.toMap(link -> link.lecturerId, LecturerLinkEntity::toLink));
    }

    /** The state of one lecturer's link. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public LecturerLink of(long lecturerId) {
        return links.findFirstByLecturerIdOrderByIdDesc(lecturerId)
                .map(LecturerLinkEntity::toLink)
                .orElse(LecturerLink.NONE);
    }

    /**
     * Makes a new link; one that was valid ends with it.
     *
     * @return the token, which is shown once and cannot be asked for again
     * @throws WrongStep if the person is no lecturer
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public String make(long lecturerId) {
        LecturerEntity lecturer = lecturers.findById(lecturerId).orElseThrow(NotFound::new);
        if (!SERVED.contains(lecturer.state)) {
            throw new WrongStep(lecturer.name, lecturer.state);
        }
        withdraw(lecturerId);
        String token = tokens.next();
        var link = new LecturerLinkEntity();
        link.lecturerId = lecturerId;
        link.tokenHash = Tokens.hash(token);
        link.madeAt = clock.instant();
        links.save(link);
        return token;
    }

    /** Ends a lecturer's link; nothing happens where there is none. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void withdraw(long lecturerId) {
        links.findByLecturerIdAndWithdrawnAtIsNull(lecturerId).forEach(link -> link.withdrawnAt = clock.instant());
    }
}
