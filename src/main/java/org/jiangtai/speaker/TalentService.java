package org.jiangtai.speaker;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talent pool: each unit keeps its own people in reserve and sees no other unit's. */
@Service
@Transactional
public class TalentService {

    private static final int MOST_TEXT = 1000;
    private static final Set<UnitKind> KEEPING = EnumSet.of(UnitKind.VILLAGE, UnitKind.COMMUNITY, UnitKind.DEPARTMENT);

    private final TalentRepository talents;
    private final TalentNoteRepository notes;
    private final LecturerPathService path;
    private final UnitService units;
    private final UnitScope scope;
    private final PhoneVault vault;
    private final PathBook book;
    private final Clock clock;
    private final ZoneId zone;

    TalentService(
            TalentRepository talents,
            TalentNoteRepository notes,
            LecturerPathService path,
            UnitService units,
            UnitScope scope,
            PhoneVault vault,
            PathBook book,
            Clock clock,
            ZoneId zone) {
        this.talents = talents;
        this.notes = notes;
        this.path = path;
        this.units = units;
        this.scope = scope;
        this.vault = vault;
        this.book = book;
        this.clock = clock;
        this.zone = zone;
    }

    /** The people of the current person's units, unit by unit. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Talent> all() {
        var reach = scope.reach();
        Map<Long, String> last =
                notes.findLast().stream().collect(Collectors.toMap(note -> note.talentId, note -> note.text));
        return talents.findAllByOrderByUnitIdAscNameAsc().stream()
                .filter(talent -> !talent.name.isEmpty() && reach.covers(talent.unitId))
                .map(talent -> toTalent(talent, last.getOrDefault(talent.id, "")))
                .toList();
    }

    /** The villages, communities and departments that keep nobody in reserve, by code. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<Unit> emptyUnits() {
        Set<Long> keeping = new HashSet<>(talents.findUnitsWithTalents());
        return units.existing().stream()
                .filter(unit -> KEEPING.contains(unit.kind()) && !keeping.contains(unit.id()))
                .toList();
    }

    /**
     * What was noted of somebody, the last first.
     *
     * @throws org.jiangtai.place.NotYourUnit if the person is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<TalentNote> notes(long talentId) {
        mine(talentId);
        return notes.findByTalentIdOrderByIdDesc(talentId).stream()
                .map(TalentNoteEntity::toNote)
                .toList();
    }

    /**
     * Saves somebody; a new one is in reserve.
     *
     * @throws InvalidInput if a field is not as it must be, or the unit has somebody of that name
     * @throws org.jiangtai.place.NotYourUnit if it is another's unit
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Talent save(TalentDraft draft) {
        TalentEntity talent = draft.id() == null ? new TalentEntity() : locked(draft.id());
        if (units.find(draft.unitId()).filter(unit -> unit.takes(talent.unitId)).isEmpty()) {
            throw new InvalidInput("unitId", "invalid.unit");
        }
        scope.require(draft.unitId());
        String name = PersonName.parse(draft.name()).value();
        if (talents.existsByUnitIdAndNameAndIdNot(draft.unitId(), name, draft.id() == null ? 0 : draft.id())) {
            throw new InvalidInput("name", "invalid.talent.double", name);
        }
        if (draft.since().isAfter(today())) {
            throw new InvalidInput("since", "invalid.lecturer.ahead");
        }
        talent.unitId = draft.unitId();
        talent.name = name;
        talent.field = Typed.required("field", draft.field(), 200);
        talent.since = draft.since();
        if (draft.phone() != null) {
            talent.phoneSealed = draft.phone().isBlank() ? null : vault.seal(PhoneNumber.parseContact(draft.phone()));
            talent.sealedWith = talent.phoneSealed == null ? null : vault.currentKey();
        }
        if (talent.id == null) {
            talent.state = TalentState.RESERVED;
            talents.saveAndFlush(talent);
            write(talent, draft.since(), TalentState.RESERVED, "");
        }
        return toTalent(talent, "");
    }

    /**
     * Notes a training or a talk.
     *
     * @throws InvalidInput if there is nothing to note, or the day lies ahead
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void note(long talentId, LocalDate day, String text) {
        TalentEntity talent = locked(talentId);
        write(talent, notAhead(day), null, Typed.required("text", text, MOST_TEXT));
    }

    /**
     * Moves somebody on, out, or back.
     *
     * @throws WrongTalentStep if nobody goes there from here
     * @throws InvalidInput if somebody leaves and it is not said why
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Talent go(long talentId, TalentState to, String text) {
        TalentEntity talent = locked(talentId);
        if (!talent.state.next().contains(to)) {
            throw new WrongTalentStep(talent.name, talent.state);
        }
        String said = to == TalentState.LEFT
                ? Typed.required("text", text, MOST_TEXT)
                : Typed.optional("text", text, MOST_TEXT);
        talent.state = to;
        write(talent, today(), to, said);
        return toTalent(talent, said);
    }

    /**
     * The unit nominates somebody whom it has chosen; the phone goes along.
     *
     * @param person who says so on behalf of the unit
     * @throws WrongTalentStep if the person is not chosen, or was nominated before
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Lecturer nominate(long talentId, String person, String why) {
        TalentEntity talent = locked(talentId);
        if (talent.state != TalentState.CHOSEN || talent.lecturerId != null) {
            throw new WrongTalentStep(talent.name, talent.state);
        }
        String phone =
                talent.phoneSealed == null ? "" : vault.open(talent.phoneSealed).e164();
        Lecturer lecturer =
                path.nominate(new Nomination(null, talent.name, talent.unitId, phone, person, today(), why));
        talent.lecturerId = lecturer.id();
        return lecturer;
    }

    /** Shows somebody's phone number in full; empty if none is known. */
    @SeesPersonalData("Talent")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public String reveal(long talentId) {
        TalentEntity talent = mine(talentId);
        return talent.phoneSealed == null ? "" : vault.open(talent.phoneSealed).national();
    }

    private TalentEntity mine(long id) {
        TalentEntity talent =
                talents.findById(id).filter(one -> !one.name.isEmpty()).orElseThrow(NotFound::new);
        scope.require(talent.unitId);
        return talent;
    }

    private TalentEntity locked(long id) {
        if (talents.lockById(id).isEmpty()) {
            throw new NotFound();
        }
        return mine(id);
    }

    private void write(TalentEntity talent, LocalDate day, @Nullable TalentState state, String text) {
        var note = new TalentNoteEntity();
        note.talentId = talent.id;
        note.onDay = day;
        note.state = state;
        note.text = text;
        note.madeAt = clock.instant();
        note.madeByName = book.author();
        notes.save(note);
    }

    private LocalDate notAhead(LocalDate day) {
        if (day.isAfter(today())) {
            throw new InvalidInput("day", "invalid.lecturer.ahead");
        }
        return day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Talent toTalent(TalentEntity talent, String lastNote) {
        return new Talent(
                talent.id,
                talent.unitId,
                talent.name,
                talent.phoneSealed == null ? "" : vault.open(talent.phoneSealed).masked(),
                talent.field,
                talent.state,
                talent.since,
                lastNote,
                talent.lecturerId);
    }
}
