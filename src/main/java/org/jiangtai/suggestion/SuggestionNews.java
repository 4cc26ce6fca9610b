package org.jiangtai.suggestion;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangtai.notification.Message;
import org.jiangtai.notification.Messenger;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.ShortCode;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells authors who left a phone of each step: the tracking code, never the content. What happens to a suggestion is told
 * to the authors of those that were merged into it as well. The listener runs after the commit, on its own, and again at
 * the next start if it did not come to its end.
 */
@Component
class SuggestionNews {

    private static final Map<StepKind, String> TOLD = Map.ofEntries(
            entry(StepKind.RECEIVED, "sms.suggestion.received"),
            entry(StepKind.ACCEPTED, "sms.suggestion.accepted"),
            entry(StepKind.NOT_ACCEPTED, "sms.suggestion.answered"),
            entry(StepKind.ASSIGNED, "sms.suggestion.assigned"),
            entry(StepKind.HANDED_BACK, "sms.suggestion.handedBack"),
            entry(StepKind.ASKED, "sms.suggestion.asked"),
            entry(StepKind.ANSWERED, "sms.suggestion.answered"),
            entry(StepKind.DONE, "sms.suggestion.done"),
            entry(StepKind.MERGED, "sms.suggestion.merged"),
            entry(StepKind.UNMERGED, "sms.suggestion.unmerged"),
            entry(StepKind.REOPENED, "sms.suggestion.reopened"));

    /** What concerns those that go on with it too; of being reopened each has a step of its own. */
    private static final Set<StepKind> SHARED = EnumSet.of(
            StepKind.ACCEPTED,
            StepKind.NOT_ACCEPTED,
            StepKind.ASSIGNED,
            StepKind.HANDED_BACK,
            StepKind.ANSWERED,
            StepKind.DONE);

    private final SuggestionRepository suggestions;
    private final PhoneVault vault;
    private final Messenger messenger;

    SuggestionNews(SuggestionRepository suggestions, PhoneVault vault, Messenger messenger) {
        this.suggestions = suggestions;
        this.vault = vault;
        this.messenger = messenger;
    }

    @ApplicationModuleListener
    void on(SuggestionMoved moved) {
        String key = TOLD.get(moved.kind());
        if (key == null) {
            return;
        }
        Stream<Long> merged =
                SHARED.contains(moved.kind()) ? suggestions.findMerged(moved.suggestionId()).stream() : Stream.of();
        Stream.concat(Stream.of(moved.suggestionId()), merged).forEach(id -> tell(id, key));
    }

    private void tell(long suggestionId, String key) {
        SuggestionEntity suggestion = suggestions.findById(suggestionId).orElseThrow();
        if (suggestion.phoneSealed != null) {
            String code = new ShortCode(suggestion.trackingCode).grouped();
            messenger.send(new Message(vault.open(suggestion.phoneSealed), key, List.of(code)));
        }
    }
}
