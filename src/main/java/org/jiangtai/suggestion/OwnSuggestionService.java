package org.jiangtai.suggestion;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.SeesPersonalData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an author can do about the data of a suggestion: see, correct, take along, delete (Personal Information
 * Protection Law, articles 44 to 47). The tracking code is all that it takes; only the phone number in full takes its
 * last four digits too, as slips of paper get lost.
 */
@Service
@Transactional
public class OwnSuggestionService {

    private final SuggestionRepository suggestions;
    private final SuggestionStore store;
    private final PublicationStore publications;
    private final PhotoRepository photos;
    private final PhoneVault vault;
    private final Recorder recorder;
    private final Clock clock;

    OwnSuggestionService(
            SuggestionRepository suggestions,
            SuggestionStore store,
            PublicationStore publications,
            PhotoRepository photos,
            PhoneVault vault,
            Recorder recorder,
            Clock clock) {
        this.suggestions = suggestions;
        this.store = store;
        this.publications = publications;
        this.photos = photos;
        this.vault = vault;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * All that is kept, the phone masked.
     *
     * @throws NotFound if there is no suggestion of this code
     */
    @SeesPersonalData("Suggestion")
    @PermitAll
    @Transactional(readOnly = true)
    public OwnSuggestion see(String code) {
        SuggestionEntity row = require(code);
        return own(
                row, row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked());
    }

    /**
     * All that is kept, the phone in full.
     *
     * @throws InvalidInput for the field {@code lastFour} if a phone is kept and these are not its last digits
     */
    @SeesPersonalData("Suggestion")
    @PermitAll
    @Transactional(readOnly = true)
    public OwnSuggestion takeAlong(String code, String lastFour) {
        SuggestionEntity row = require(code);
        if (row.phoneSealed == null) {
            return own(row, "");
        }
        PhoneNumber phone = vault.open(row.phoneSealed);
        PhoneNumber.requireLastFour(phone, lastFour);
        return own(row, phone.national());
    }

    /**
     * Corrects what was given; what was not given is not asked for now.
     *
     * @param phone empty leaves it as it is
     * @throws InvalidInput if the name or the phone is not as it must be
     */
    @PermitAll
    public void correct(String code, String name, String phone) {
        SuggestionEntity row = require(code);
        if (!row.name.isEmpty()) {
            row.name = PersonName.parse(name).value();
        }
        if (row.phoneSealed != null && !phone.isBlank()) {
            PhoneNumber corrected = PhoneNumber.parseMobile(phone);
            row.phoneSealed = vault.seal(corrected);
            row.phoneFingerprint = vault.fingerprint(corrected);
            row.sealedWith = vault.currentKey();
        }
    }

    /**
     * Takes the consent back: name and phone go at once, what was published is taken off, and the pictures go. What was
     * suggested stays with the office that works on it, without a person.
     * Doing it twice is doing it once.
     */
    @PermitAll
    public void delete(String code) {
        SuggestionEntity row = store.idByCode(code).flatMap(suggestions::lock).orElseThrow(NotFound::new);
        if (row.withdrawnAt != null) {
            return;
        }
        row.forgetAuthor();
        row.mayPublish = false;
        row.withdrawnAt = clock.instant();
        publications.drop(row);
        publications.takeOff(row);
        photos.deleteBySuggestionId(row.id);
        store.step(row, StepKind.FORGOTTEN, "");
    }

    private SuggestionEntity require(String code) {
        return store.byCode(code).orElseThrow(NotFound::new);
    }

    private OwnSuggestion own(SuggestionEntity row, String phone) {
        recorder.note("seen", "Suggestion " + row.id);
        return new OwnSuggestion(
                store.shown(row), row.name, phone, row.consentVersion, row.consentedAt, row.withdrawnAt);
    }
}
