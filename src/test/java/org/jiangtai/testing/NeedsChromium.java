package org.jiangtai.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test in a browser; without Chromium it is skipped, with a line that says how to get it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {

    /** Looks for the program. */
    final class Condition implements ExecutionCondition {

        static final Path PROGRAM = Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isExecutable(PROGRAM)) {
                return ConditionEvaluationResult.enabled("Chromium is there");
            }
            String line = "skipped: no Chromium at " + PROGRAM
                    + "; install it (apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM";
            System.getLogger(NeedsChromium.class.getName())
                    .log(System.Logger.Level.WARNING, context.getDisplayName() + " " + line);
            return ConditionEvaluationResult.disabled(line);
        }
    }
}
