package org.jiangtai.privacy;

import java.time.Instant;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What somebody agreed to, when, and the very words of it, however old. */
@Component
public class AgreementsInWords {

    private final ConsentService consents;
    private final Moments moments;
    private final Texts texts;

    AgreementsInWords(ConsentService consents, Moments moments, Texts texts) {
        this.consents = consents;
        this.moments = moments;
        this.texts = texts;
    }

    /** In the language of the current request. */
    public String inWords(ConsentPurpose purpose, String version, Instant at) {
        String words = consents.find(purpose, version)
                .map(text -> text.in(LocaleContextHolder.getLocale()))
                .orElse("");
        return texts.of("privacy.agreed", version, moments.minute(at), words);
    }
}
