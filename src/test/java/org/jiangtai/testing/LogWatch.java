package org.jiangtai.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Reads along what the whole run of the tests logs, and fails the class that ran when a phone number, a name, a password
 * or a secret of an address was written there. JUnit finds it by itself, for every class.
 */
public final class LogWatch implements BeforeAllCallback, AfterAllCallback {

    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("(?<![0-9A-Za-z])(?:\\+?86)?1[3-9]\\d{9}(?![0-9A-Za-z])"),
            Pattern.compile("王小明|王小小|欧阳晓梅|第五文远|田美和|吐尔逊|布买日也木|Brien-Müller|王大爷|孙大妈"),
            Pattern.compile(Pattern.quote(Fixtures.PASSWORD) + "|" + Pattern.quote(Program.PASSWORD)),
            Pattern.compile("\\{bcrypt\\}|\\$2[aby]\\$\\d\\d\\$"),
            Pattern.compile("(?<![0-9A-Za-z])[0-9abcdefghjkmnpqrstvwxyz]{26}(?![0-9A-Za-z])"));

    /** They print an address with its secret because somebody at the console needs it; nobody else could know it. */
    private static final List<String> MAY_TELL_SECRETS =
            List.of("org.jiangtai.identity.FirstStart", "org.jiangtai.demo.DemoGuide");

    private static final Reader READER = new Reader();

    @Override
    public void beforeAll(ExtensionContext tests) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            READER.watch(logs);
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        List<String> found = take();
        if (!found.isEmpty()) {
            throw new AssertionError("The log tells what it must not, while or before this class ran: " + found);
        }
    }

    /** What was found since the last time, which is forgotten by that. */
    static List<String> take() {
        List<String> found = new ArrayList<>();
        for (String line = READER.found.poll(); line != null; line = READER.found.poll()) {
            found.add(line);
        }
        return found;
    }

    static boolean isPersonal(String line) {
        return PERSONAL.stream().anyMatch(pattern -> pattern.matcher(line).find());
    }

    private static final class Reader extends AppenderBase<ILoggingEvent> implements LoggerContextListener {

        private final Queue<String> found = new ConcurrentLinkedQueue<>();

        void watch(LoggerContext logs) {
            if (!logs.getCopyOfListenerList().contains(this)) {
                logs.addListener(this);
            }
            Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            if (!root.isAttached(this)) {
                setContext(logs);
                start();
                root.addAppender(this);
            }
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (MAY_TELL_SECRETS.contains(event.getLoggerName())) {
                return;
            }
            var text = new StringBuilder(event.getFormattedMessage());
            for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                text.append(' ').append(cause.getMessage());
            }
            if (isPersonal(text.toString())) {
                found.add(event.getLoggerName() + ": " + text);
            }
        }

        /** Each context of the tests sets its log up anew and would be rid of us. */
        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext logs) {
            watch(logs);
        }

        @Override
        public void onStart(LoggerContext logs) {
            watch(logs);
        }

        @Override
        public void onStop(LoggerContext logs) {
            // Nothing is held.
        }

        @Override
        public void onLevelChange(Logger logger, Level level) {
            // Whatever is logged is read.
        }
    }
}
