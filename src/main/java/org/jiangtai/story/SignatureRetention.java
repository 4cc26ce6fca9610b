package org.jiangtai.story;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A signature proves that a story might be used; some time after it was taken back there is nothing left to prove. */
@Component
class SignatureRetention implements RetentionRule {

    private final StoryConsentRepository consents;
    private final TransactionTemplate transaction;
    private final Duration kept;

    SignatureRetention(
            StoryConsentRepository consents,
            TransactionTemplate transaction,
            @Value("${jiangtai.story.signatures-kept}") Duration kept) {
        this.consents = consents;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public String whatKey() {
        return "retention.signatures.what";
    }

    @Override
    public String whyKey() {
        return "retention.signatures.why";
    }

    @Override
    public String thenKey() {
        return "retention.signatures.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return consents.countSigned(at.minus(kept));
    }

    @Override
    public long forget(Instant now) {
        Integer gone = transaction.execute(status -> consents.forgetSigned(now.minus(kept)));
        return gone == null ? 0 : gone;
    }
}
