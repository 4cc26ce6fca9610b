package org.jiangtai.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Typed;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.story.StoryAccess.Eyes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was typed of a lead into its row: every field looked at, the phone sealed. */
@Component
class StoryMaker {

    static final int MOST_TITLE = 80;
    static final int MOST_GIST = 1000;
    static final int MOST_PLACE = 200;

    private final UnitService units;
    private final MenuService menu;
    private final LecturerService lecturers;
    private final CurrentPerson current;
    private final PhoneVault vault;
    private final Moments moments;
    private final Clock clock;

    StoryMaker(
            UnitService units,
            MenuService menu,
            LecturerService lecturers,
            CurrentPerson current,
            PhoneVault vault,
            Moments moments,
            Clock clock) {
        this.units = units;
        this.menu = menu;
        this.lecturers = lecturers;
        this.current = current;
        this.vault = vault;
        this.moments = moments;
        this.clock = clock;
    }

    /** A lead that was not written yet, found by whoever asks. */
    StoryEntity begin() {
        var story = new StoryEntity();
        story.state = StoryState.LEAD;
        story.lecturerName = "";
        story.foundBy = current.find().map(SignedIn::displayName).orElse("");
        story.madeBy = current.find().map(SignedIn::accountId).orElse(null);
        story.madeAt = clock.instant();
        story.name = "";
        story.reason = "";
        story.retoldBy = "";
        story.retoldAt = "";
        story.changedAt = story.madeAt;
        return story;
    }

    /**
     * Takes over what was typed. What everybody is to read stays as a reviewer reads it or has read it.
     *
     * @throws InvalidInput if a field is not as it must be, or is not to be changed now
     */
    void write(StoryEntity story, StoryDraft draft, Eyes eyes) {
        if (story.state.isFixed()) {
            requireSame(story, draft);
        } else {
            story.unitId = unit(story, draft, eyes);
            story.title = Typed.required("title", draft.title(), MOST_TITLE);
            story.gist = Typed.required("gist", draft.gist(), MOST_GIST);
            story.place = Typed.optional("place", draft.place(), MOST_PLACE);
            story.heardOn = day(draft);
            story.themeId = theme(draft);
            lecturer(story, draft, eyes);
        }
        story.source = source(draft);
        story.sourceNote = Typed.optional("sourceNote", draft.sourceNote(), MOST_PLACE);
        if (draft.teller() != null) {
            story.name = draft.teller().isBlank()
                    ? ""
                    : PersonName.parse(draft.teller()).value();
        }
        if (draft.phone() != null) {
            story.phoneSealed = draft.phone().isBlank() ? null : vault.seal(PhoneNumber.parseContact(draft.phone()));
            story.sealedWith = story.phoneSealed == null ? null : vault.currentKey();
        }
    }

    private static void requireSame(StoryEntity story, StoryDraft draft) {
        String key = story.state == StoryState.IN_REVIEW ? "invalid.story.inReview" : "invalid.story.approved";
        same("title", story.title, Typed.optional("title", draft.title(), MOST_TITLE), key);
        same("gist", story.gist, Typed.optional("gist", draft.gist(), MOST_GIST), key);
        same("unitId", story.unitId, draft.unitId(), key);
        same("place", story.place, Typed.optional("place", draft.place(), MOST_PLACE), key);
        same("heardOn", story.heardOn, draft.heardOn(), key);
        same("lecturerId", story.lecturerId, draft.lecturerId(), key);
        same("themeId", story.themeId, draft.themeId(), key);
    }

    private static void same(String field, @Nullable Object is, @Nullable Object typed, String key) {
        if (!Objects.equals(is, typed)) {
            throw new InvalidInput(field, key);
        }
    }

    private long unit(StoryEntity story, StoryDraft draft, Eyes eyes) {
        Long unitId = draft.unitId();
        Long before = story.id == null ? null : story.unitId;
        if (unitId == null
                || units.find(unitId).filter(unit -> unit.takes(before)).isEmpty()) {
            throw new InvalidInput("unitId", unitId == null ? "invalid.empty" : "invalid.unit");
        }
        // A lecturer hears stories wherever a lecture leads.
        if (eyes.accountId() != null
                && !eyes.lectures()
                && !eyes.organises().covers(unitId)
                && !eyes.keeps().covers(unitId)) {
            throw new NotYourUnit();
        }
        return unitId;
    }

    private LocalDate day(StoryDraft draft) {
        if (draft.heardOn() == null) {
            throw new InvalidInput("heardOn", "invalid.empty");
        }
        if (draft.heardOn().isAfter(moments.date(clock.instant()))) {
            throw new InvalidInput("heardOn", "invalid.story.ahead");
        }
        return draft.heardOn();
    }

    private static StorySource source(StoryDraft draft) {
        if (draft.source() == null) {
            throw new InvalidInput("source", "invalid.empty");
        }
        return draft.source();
    }

    private Long theme(StoryDraft draft) {
        return menu.themes().stream()
                .filter(theme -> Long.valueOf(theme.id()).equals(draft.themeId()))
                .findAny()
                .orElseThrow(() -> new InvalidInput("themeId", "invalid.empty"))
                .id();
    }

    /** Who writes as a lecturer writes of the own lectures; a lecturer who is gone from the list stays with the story. */
    private void lecturer(StoryEntity story, StoryDraft draft, Eyes eyes) {
        Long wanted = eyes.isLecturerOnly(story.unitId) ? eyes.lecturerId() : draft.lecturerId();
        if (wanted == null) {
            story.lecturerId = null;
            story.lecturerName = "";
        } else if (!wanted.equals(story.lecturerId)) {
            story.lecturerName = lecturers
                    .nameOf(wanted)
                    .orElseThrow(() -> new InvalidInput("lecturerId", "invalid.story.lecturer"));
            story.lecturerId = wanted;
        }
    }
}
