package org.jiangtai.speaker;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lecturers. Organisers keep them; a lecturer says when it is impossible to come. */
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

    LecturerService(
            LecturerRepository lecturers,
            UnitService units,
            PhoneVault vault,
            CurrentPerson current,
            TermsReader terms,
            LecturerRows rows) {
        this.terms = terms;
        this.rows = rows;
        this.lecturers = lecturers;
        this.units = units;
        this.vault = vault;
        this.current = current;
    }

    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Lecturer> all() {
        return lecturers.findAllByOrderByName().stream().map(rows::lecturer).toList();
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

    /** The name that people know a lecturer by, without reading more. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> nameOf(long id) {
        return lecturers.findNameById(id);
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
     * Saves a lecturer.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Lecturer save(LecturerDraft draft) {
        LecturerEntity lecturer = draft.id() == null
                ? new LecturerEntity()
                : lecturers.findById(draft.id()).orElseThrow(NotFound::new);
        if (units.find(draft.unitId()).isEmpty()) {
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
        lecturer.never = draft.never().stream()
                .map(weekly -> new LecturerEntity.WeeklyPartPart(weekly.weekday(), weekly.part()))
                .collect(Collectors.toCollection(HashSet::new));
        lecturer.maxPerWeek = limit("maxPerWeek", draft.maxPerWeek());
        lecturer.maxPerMonth = limit("maxPerMonth", draft.maxPerMonth());
        lecturer.languages = EnumSet.copyOf(draft.languages());
        lecturer.state = draft.state();
        lecturer.accountId = draft.accountId();
        putDaysOff(lecturer, draft.daysOff());
        return rows.lecturer(lecturers.save(lecturer));
    }

    /**
     * Says when the signed-in lecturer cannot come.
     *
     * @throws InvalidInput if a span ends before it begins or is there twice
     */
    @RolesAllowed(Role.Named.LECTURER)
    public void saveOwnDaysOff(List<DaysOff> daysOff) {
        LecturerEntity lecturer =
                lecturers.findByAccountId(current.require().accountId()).orElseThrow(NotFound::new);
        putDaysOff(lecturer, daysOff);
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

    /** A refused span is named by its place in the list, from 0: {@code daysOff2}. */
    private static void putDaysOff(LecturerEntity lecturer, List<DaysOff> daysOff) {
        Set<LecturerEntity.DaysOffPart> parts = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < daysOff.size(); i++) {
            DaysOff span = daysOff.get(i);
            if (span.to().isBefore(span.from())) {
                throw new InvalidInput("daysOff" + i, "invalid.daysOff");
            }
            if (!seen.add(List.of(span.from(), span.to(), span.part()))) {
                throw new InvalidInput("daysOff" + i, "invalid.daysOff.double");
            }
            parts.add(new LecturerEntity.DaysOffPart(
                    span.from(),
                    span.to(),
                    span.part(),
                    span.can(),
                    Typed.optional("daysOffReason" + i, span.reason(), 100),
                    span.imported()));
        }
        lecturer.daysOff = parts;
    }
}
