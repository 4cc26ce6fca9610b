package org.jiangtai.suggestion;

import java.util.List;
import org.jiangtai.notification.Message;
import org.jiangtai.notification.Messenger;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.ShortCode;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells authors who left a phone that their suggestion came in and that an answer is there: the tracking code, never
 * the content. Each listener runs after the commit, on its own, and again at the next start if it did not come to its
 * end.
 */
@Component
class SuggestionNews {

    private final SuggestionRepository suggestions;
    private final PhoneVault vault;
    private final Messenger messenger;

    SuggestionNews(SuggestionRepository suggestions, PhoneVault vault, Messenger messenger) {
        this.suggestions = suggestions;
        this.vault = vault;
        this.messenger = messenger;
    }

    @ApplicationModuleListener
    void on(SuggestionReceived received) {
        tell(received.suggestionId(), "sms.suggestionReceived");
    }

    @ApplicationModuleListener
    void on(SuggestionAnswered answered) {
        tell(answered.suggestionId(), "sms.suggestionAnswered");
    }

    private void tell(long suggestionId, String key) {
        SuggestionEntity suggestion = suggestions.findById(suggestionId).orElseThrow();
        if (suggestion.phoneSealed != null) {
            String code = new ShortCode(suggestion.trackingCode).grouped();
            messenger.send(new Message(vault.open(suggestion.phoneSealed), key, List.of(code)));
        }
    }
}
