package org.jiangtai.story;

import java.time.Clock;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** Makes the row of a teller's consent. */
@Component
class ConsentMaker {

    private final ConsentService texts;
    private final Clock clock;

    ConsentMaker(ConsentService texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws InvalidInput for the field {@code consent} if the answer is no, or another text was shown */
    StoryConsentEntity begin(
            StoryEntity story, Agreement agreement, boolean named, ConsentKind kind, byte[] signature) {
        String version = texts.agreed(ConsentPurpose.STORY, agreement, "consent");
        if (version == null) {
            throw new InvalidInput("consent", "invalid.consent");
        }
        var consent = new StoryConsentEntity();
        consent.storyId = story.id;
        consent.consentVersion = version;
        consent.named = named;
        consent.kind = kind;
        consent.picture = signature;
        consent.takenAt = clock.instant();
        consent.reason = "";
        return consent;
    }
}
