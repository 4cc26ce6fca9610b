package org.jiangtai.shared;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where the hall stands: everything is stored in UTC and shown in this zone. */
    @Bean
    ZoneId zone(@Value("${jiangtai.zone}") String zone) {
        return ZoneId.of(zone);
    }

    /** Each module keeps its own bundle, {@code i18n/<module>_zh_CN.properties} and {@code …_en.properties}. */
    @Bean
    MessageSource messageSource() throws IOException {
        String suffix = "_zh_CN.properties";
        String[] bundles = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + suffix))
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(file -> "classpath:i18n/" + file.substring(0, file.length() - suffix.length()))
                .toArray(String[]::new);
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(bundles);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
