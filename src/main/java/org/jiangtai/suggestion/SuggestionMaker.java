package org.jiangtai.suggestion;

import java.time.Clock;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Tokens;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Component;

/** Makes the row of a suggestion: every field looked at, the phone sealed, a tracking code of its own. */
@Component
class SuggestionMaker {

    private final EventService events;
    private final UnitService units;
    private final PhoneVault vault;
    private final Tokens tokens;
    private final Clock clock;

    SuggestionMaker(EventService events, UnitService units, PhoneVault vault, Tokens tokens, Clock clock) {
        this.events = events;
        this.units = units;
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A row that is not saved yet, just received.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    SuggestionEntity make(NewSuggestion typed) {
        var suggestion = new SuggestionEntity();
        suggestion.what = Typed.required("what", typed.what(), SuggestionService.MOST_CHARACTERS);
        suggestion.place = Typed.optional("place", typed.place(), 200);
        suggestion.category = typed.category();
        suggestion.unitId = typed.unitId();
        if (typed.unitId() != null && units.find(typed.unitId()).isEmpty()) {
            throw new InvalidInput("unitId", "invalid.unit");
        }
        suggestion.eventId = typed.eventCode() == null
                ? null
                : events.findPublic(typed.eventCode()).map(Event::id).orElse(null);
        putPerson(typed, suggestion);
        suggestion.mayPublish = typed.mayPublish();
        suggestion.trackingCode = tokens.nextShortCode().value();
        suggestion.state = SuggestionState.RECEIVED;
        suggestion.answer = "";
        suggestion.reason = "";
        suggestion.publishedText = "";
        suggestion.receivedAt = clock.instant();
        return suggestion;
    }

    private void putPerson(NewSuggestion typed, SuggestionEntity suggestion) {
        suggestion.anonymous = typed.anonymous();
        suggestion.name =
                typed.anonymous() ? "" : PersonName.parse(typed.name()).value();
        if (!typed.phone().isBlank()) {
            PhoneNumber phone = PhoneNumber.parseMobile(typed.phone());
            suggestion.phoneSealed = vault.seal(phone);
            suggestion.phoneFingerprint = vault.fingerprint(phone);
        }
        boolean personal = !suggestion.name.isEmpty() || suggestion.phoneSealed != null;
        if (personal && !typed.consent()) {
            throw new InvalidInput("consent", "invalid.consent");
        }
        suggestion.consentVersion = personal ? SuggestionService.CONSENT_VERSION : null;
    }
}
