package org.jiangtai.suggestion;

import java.util.List;
import java.util.Map;
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

    private static final Map<StepKind, String> TOLD = Map.of(
            StepKind.RECEIVED, "sms.suggestion.received",
            StepKind.ACCEPTED, "sms.suggestion.accepted",
            StepKind.NOT_ACCEPTED, "sms.suggestion.answered",
            StepKind.ASSIGNED, "sms.suggestion.assigned",
            StepKind.ASKED, "sms.suggestion.asked",
            StepKind.ANSWERED, "sms.suggestion.answered",
            StepKind.DONE, "sms.suggestion.done",
            StepKind.MERGED, "sms.suggestion.merged");

    private static final List<StepKind> SHARED = List.of(StepKind.ASSIGNED, StepKind.ANSWERED, StepKind.DONE);

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
