package org.jiangtai.suggestion;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.place.UnitService;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Tokens;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the row of a suggestion: every field looked at, the phone sealed, a tracking code of its own. */
@Component
class SuggestionMaker {

    private static final int MOST_PLACE_CHARACTERS = 200;

    private final EventService events;
    private final UnitService units;
    private final PhoneVault vault;
    private final ConsentService consents;
    private final Tokens tokens;
    private final SuggestionDays days;
    private final Clock clock;

    SuggestionMaker(
            EventService events,
            UnitService units,
            PhoneVault vault,
            ConsentService consents,
            Tokens tokens,
            SuggestionDays days,
            Clock clock) {
        this.events = events;
        this.units = units;
        this.vault = vault;
        this.consents = consents;
        this.tokens = tokens;
        this.days = days;
        this.clock = clock;
    }

    /** Every reason for which {@link #make} would refuse, field by field. */
    List<InvalidInput> refusals(NewSuggestion typed) {
        Stream<Runnable> rules = Stream.of(
                () -> what(typed),
                () -> category(typed),
                () -> unit(typed),
                () -> place(typed),
                () -> name(typed),
                () -> phone(typed),
                () -> consent(typed));
        return rules.map(SuggestionMaker::refusal).flatMap(Optional::stream).toList();
    }

    /**
     * A row that is not saved yet, just received.
     *
     * @throws InvalidInput if a field is not as it must be
     */
    SuggestionEntity make(NewSuggestion typed) {
        var suggestion = new SuggestionEntity();
        suggestion.what = what(typed);
        suggestion.wordsPrint = PlainWords.print(suggestion.what);
        suggestion.category = category(typed);
        suggestion.unitId = unit(typed);
        suggestion.place = place(typed);
        suggestion.eventId = event(typed.eventCode()).map(Event::id).orElse(null);
        suggestion.anonymous = typed.anonymous();
        suggestion.name = name(typed);
        phone(typed).ifPresent(phone -> {
            suggestion.phoneSealed = vault.seal(phone);
            suggestion.phoneFingerprint = vault.fingerprint(phone);
            suggestion.sealedWith = vault.currentKey();
        });
        suggestion.consentVersion = consent(typed);
        suggestion.mayPublish = typed.mayPublish();
        suggestion.trackingCode = tokens.nextShortCode().value();
        suggestion.state = SuggestionState.RECEIVED;
        suggestion.answer = "";
        suggestion.reason = "";
        suggestion.receivedAt = clock.instant();
        days.begin(suggestion, suggestion.receivedAt);
        suggestion.consentedAt = suggestion.consentVersion == null ? null : suggestion.receivedAt;
        return suggestion;
    }

    Optional<Event> event(@Nullable String code) {
        return Optional.ofNullable(code).filter(typed -> !typed.isBlank()).flatMap(events::findPublic);
    }

    private static Optional<InvalidInput> refusal(Runnable rule) {
        try {
            rule.run();
            return Optional.empty();
        } catch (InvalidInput refused) {
            return Optional.of(refused);
        }
    }

    private static String what(NewSuggestion typed) {
        return Typed.required("what", typed.what(), SuggestionService.MOST_CHARACTERS);
    }

    private static Category category(NewSuggestion typed) {
        if (typed.category() == null) {
            throw new InvalidInput("category", "invalid.suggestion.category");
        }
        return typed.category();
    }

    private @Nullable Long unit(NewSuggestion typed) {
        if (typed.unitId() != null
                && units.find(typed.unitId()).filter(unit -> unit.takes(null)).isEmpty()) {
            throw new InvalidInput("unitId", "invalid.unit");
        }
        return typed.unitId();
    }

    private static String place(NewSuggestion typed) {
        return Typed.optional("place", typed.place(), MOST_PLACE_CHARACTERS);
    }

    private static String name(NewSuggestion typed) {
        return typed.anonymous() ? "" : PersonName.parse(typed.name()).value();
    }

    private static Optional<PhoneNumber> phone(NewSuggestion typed) {
        return typed.phone().isBlank() ? Optional.empty() : Optional.of(PhoneNumber.parseMobile(typed.phone()));
    }

    /** The version of what the author agreed to; null where there is nothing to agree to. */
    private @Nullable String consent(NewSuggestion typed) {
        if (!typed.isPersonal()) {
            return null;
        }
        if (!typed.consent().given()) {
            throw new InvalidInput("consent", "invalid.consent");
        }
        return consents.agreed(ConsentPurpose.SUGGESTION, typed.consent(), "consent");
    }
}
