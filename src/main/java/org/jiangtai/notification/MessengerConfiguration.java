package org.jiangtai.notification;

import java.time.Clock;
import org.jiangtai.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The adapters: {@code JIANGTAI_NOTIFICATION} is {@code console} or {@code file}. */
@Configuration(proxyBeanMethods = false)
class MessengerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(Messenger.class);

    /**
     * Shows messages in the log: for trying things out. The number is masked, because logs are kept, copied and read by
     * people who have nothing to do with the message; who needs the whole number takes the file.
     */
    @Bean
    @ConditionalOnProperty(name = "jiangtai.notification", havingValue = "console")
    Messenger consoleMessenger(Texts texts) {
        return message -> log.info("→ {}  {}", message.to().masked(), sentence(texts, message));
    }

    /**
     * Appends messages to {@code messages.log} in the data folder, one a line with time, full number and text, from
     * where a gateway's own program can take them.
     */
    @Bean
    @ConditionalOnProperty(name = "jiangtai.notification", havingValue = "file")
    Messenger fileMessenger(Texts texts, Clock clock, MessageFile file) {
        return message ->
                file.append(clock.instant() + "\t" + message.to().e164() + "\t" + sentence(texts, message) + "\n");
    }

    private static String sentence(Texts texts, Message message) {
        return texts.in(Texts.CHINESE, message.templateKey(), message.values().toArray());
    }
}
