package org.jiangtai.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The texts that people read, in the language of the one who reads. Chinese is the default, English the second. */
@Component
public class Texts {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> LANGUAGES = List.of(CHINESE, ENGLISH);

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text in the language of the current request. */
    public String of(String key, @Nullable Object... arguments) {
        return in(LocaleContextHolder.getLocale(), key, arguments);
    }

    public String of(Labelled constant) {
        return of(constant.labelKey());
    }

    public String of(Failure failure) {
        return of(failure.messageKey(), failure.arguments());
    }

    public String of(InvalidInput invalid) {
        return of(invalid.messageKey(), invalid.arguments());
    }

    public String in(Locale locale, String key, @Nullable Object... arguments) {
        Locale known = ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof Labelled label ? in(known, label.labelKey()) : argument)
                .toArray();
        return messages.getMessage(key, shown, known);
    }
}
