package org.jiangtai.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jiangtai.shared.Texts;
import org.springframework.stereotype.Component;

/** Gives Vaadin's components the same texts that the public pages use. */
@Component
class VaadinTexts implements I18NProvider {

    private final transient Texts texts;

    VaadinTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return texts.in(locale, key, parameters);
    }
}
