package org.jiangtai.notification;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Messages that have left are kept for a while, to see whether they did; the file then forgets them. */
@Component
class MessageRetention implements RetentionRule {

    private final MessageFile file;
    private final Duration kept;

    MessageRetention(MessageFile file, @Value("${jiangtai.notification.messages-kept}") Duration kept) {
        this.file = file;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public String whatKey() {
        return "retention.messages.what";
    }

    @Override
    public String whyKey() {
        return "retention.messages.why";
    }

    @Override
    public String thenKey() {
        return "retention.messages.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return file.countBefore(at.minus(kept));
    }

    @Override
    public long forget(Instant now) {
        return file.forgetBefore(now.minus(kept));
    }
}
