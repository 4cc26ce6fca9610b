package org.jiangtai.speaker;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lecturers as organisers keep them; how somebody becomes one is told by {@link LecturerPathService}. */
@Service
@Transactional
public class LecturerService {

    private static final int MOST_LECTURES = 200;

    private final LecturerRepository lecturers;
    private final UnitService units;
    private final PhoneVault vault;
    private final CurrentPerson current;
    private final TermsReader terms;
    private final LecturerRows rows;
    private final PathBook path;
    private final UnitScope scope;
    private final Clock clock;
    private final ZoneId zone;

    LecturerService(
            LecturerRepository lecturers,
            UnitService units,
            PhoneVault vault,
            CurrentPerson current,
            TermsReader terms,
            LecturerRows rows,
            PathBook path,
            UnitScope scope,
            Clock clock,
            ZoneId zone) {
        this.path = path;
        this.scope = scope;
        this.clock = clock;
        this.zone = zone;
        this.terms = terms;
        this.rows = rows;
        this.lecturers = lecturers;
        this.units = units;
        this.vault = vault;
        this.current = current;
    }

    /** All lecturers by name, and of those on the way to it the ones of the current person's units. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Lecturer> all() {
        var reach = scope.reach();
        return lecturers.findAllByOrderByName().stream()
                .filter(lecturer -> !lecturer.state.isCandidate() || reach.covers(lecturer.unitId))
                .map(rows::lecturer)
                .toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if the person is on the way to it and another unit nominated
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Lecturer require(long id) {
        LecturerEntity lecturer = lecturers.findById(id).orElseThrow(NotFound::new);
        if (lecturer.state.isCandidate()) {
            scope.require(lecturer.unitId);
        }
        return rows.lecturer(lecturer);
    }

    /** What is public of all lecturers, by name, candidates left out; for filters and choices. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<LecturerName> names() {
        return lecturers.findAllByOrderByName().stream()
                .filter(lecturer -> !lecturer.state.isCandidate())
                .map(lecturer -> new LecturerName(lecturer.id, lecturer.name))
                .toList();
    }

    /** A lecturer by id, for whoever shows or checks an event; what is public of a lecturer is the name. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Lecturer> find(long id) {
        return lecturers.findById(id).map(rows::lecturer);
    }

    /** The name that people know a lecturer by, without reading more; none of somebody who never was one. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> nameOf(long id) {
        return lecturers.findPublicNameById(id, LecturerState.CANDIDATES);
    }

    /** The numbers to which news of the own trips go; who has none is not among them. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Long, PhoneNumber> phones(Collection<Long> ids) {
        return lecturers.findAllById(ids).stream()
                .filter(lecturer -> lecturer.phoneSealed != null)
                .collect(Collectors.toMap(lecturer -> lecturer.id, lecturer -> vault.open(lecturer.phoneSealed)));
    }

    /** The ids of the lecturers who are engaged. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<Long> engaged() {
        return lecturers.findIdsByState(LecturerState.ENGAGED);
    }

    /**
     * On which terms lecturers can be planned with, by id, in a number of statements that does not depend on theirs.
     *
     * @param from the first day that is planned for, in the installation's zone
     * @param to the last day
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Long, LecturerTerms> terms(Collection<Long> ids, LocalDate from, LocalDate to) {
        return terms.read(ids, from, to);
    }

    /** The lecturer who is signed in, if the current person is one. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Lecturer> self() {
        return current.find()
                .map(SignedIn::accountId)
                .flatMap(lecturers::findByAccountId)
                .map(rows::lecturer);
    }

    /**
     * Saves a lecturer. Somebody known stays where the path has led; only its steps lead on.
     *
     * @throws InvalidInput if a field is not as it must be
     * @throws ObjectOptimisticLockingFailureException if somebody else has changed something since it was read
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Lecturer save(LecturerDraft draft) {
        LecturerEntity lecturer = draft.id() == null ? new LecturerEntity() : path.locked(draft.id());
        requireUnchanged(lecturer, draft);
        if (units.find(draft.unitId())
                .filter(unit -> unit.takes(lecturer.unitId))
                .isEmpty()) {
            throw new InvalidInput("unitId", "invalid.unit");
        }
        if (draft.languages().isEmpty()) {
            throw new InvalidInput("languages", "invalid.lecturer.languages");
        }
        requireOwnAccount(draft);
        lecturer.name = PersonName.parse(draft.name()).value();
        lecturer.unitId = draft.unitId();
        if (draft.phone() != null) {
            lecturer.phoneSealed = draft.phone().isBlank() ? null : vault.seal(PhoneNumber.parseContact(draft.phone()));
            lecturer.sealedWith = lecturer.phoneSealed == null ? null : vault.currentKey();
        }
        lecturer.introduction = Typed.optional("introduction", draft.introduction(), 1000);
        lecturer.themeIds = new HashSet<>(draft.themeIds());
        lecturer.topicIds = new HashSet<>(draft.topicIds());
        DaysBook.putNever(lecturer, draft.never());
        lecturer.maxPerWeek = limit("maxPerWeek", draft.maxPerWeek());
        lecturer.maxPerMonth = limit("maxPerMonth", draft.maxPerMonth());
        lecturer.languages = EnumSet.copyOf(draft.languages());
        lecturer.accountId = draft.accountId();
        DaysBook.putDaysOff(lecturer, draft.daysOff());
        // What is put in about somebody who was forgotten must be forgotten in its turn.
        lecturer.forgotten = false;
        boolean fresh = lecturer.id == null;
        if (fresh) {
            lecturer.state = draft.state();
        }
        lecturers.saveAndFlush(lecturer);
        if (fresh) {
            path.first(lecturer, StepKind.ENTER, LocalDate.ofInstant(clock.instant(), zone), "");
        }
        return rows.lecturer(lecturer);
    }

    /** Shows a lecturer's phone number in full; empty if none is known. */
    @SeesPersonalData("Lecturer")
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public String reveal(long id) {
        LecturerEntity lecturer = lecturers.findById(id).orElseThrow(NotFound::new);
        return lecturer.phoneSealed == null
                ? ""
                : vault.open(lecturer.phoneSealed).national();
    }

    private void requireUnchanged(LecturerEntity lecturer, LecturerDraft draft) {
        if (lecturer.id != null
                && draft.version() != LecturerDraft.UNSEEN
                && draft.version() != rows.lecturer(lecturer).version()) {
            throw new ObjectOptimisticLockingFailureException(LecturerEntity.class, lecturer.id);
        }
    }

    private void requireOwnAccount(LecturerDraft draft) {
        if (draft.accountId() != null) {
            lecturers
                    .findByAccountId(draft.accountId())
                    .filter(other -> !other.id.equals(draft.id()))
                    .ifPresent(other -> {
                        throw new InvalidInput("accountId", "invalid.lecturer.account", other.name);
                    });
        }
    }

    private static @Nullable Integer limit(String field, @Nullable Integer typed) {
        if (typed != null && (typed < 1 || typed > MOST_LECTURES)) {
            throw new InvalidInput(field, "invalid.lecturer.limit", MOST_LECTURES);
        }
        return typed;
    }
}
