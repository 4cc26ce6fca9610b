package org.jiangtai.audit;

import java.util.Locale;
import org.jiangtai.shared.Texts;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * {@code ./jiangtai verify-record}: looks over the chain of the record without starting the rest of the program. Ends
 * with 0 if it is whole, 1 if it is not, and 2 if it could not be looked at.
 */
public final class VerifyRecord {

    /** As the embedded database says that another process has it open. */
    private static final String LOCKED = "(?is).*(already in use|locked|90020).*";

    static final int SOUND = 0;
    static final int UNSOUND = 1;
    static final int UNKNOWN = 2;

    private VerifyRecord() {}

    /** What the check needs: the database, the keys, the words. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @ComponentScan("org.jiangtai.shared")
    @Import({Chain.class, ChainCheck.class, ArchiveFiles.class})
    static class Needed {}

    public static int run(String... args) {
        var application = new SpringApplicationBuilder(Needed.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=off");
        try (var context = application.run(args)) {
            Texts texts = context.getBean(Texts.class);
            try {
                ChainReport report = context.getBean(ChainCheck.class).run(seen -> {});
                say(texts, report);
                return report.isSound() ? SOUND : UNSOUND;
            } catch (DataAccessException e) {
                boolean locked =
                        NestedExceptionUtils.getMostSpecificCause(e).toString().matches(LOCKED);
                both(texts, locked ? "audit.verify.locked" : "audit.verify.none");
                return UNKNOWN;
            }
        }
    }

    private static void say(Texts texts, ChainReport report) {
        if (report.isSound()) {
            both(texts, "audit.verify.sound", report.sealed(), report.unsealed());
            return;
        }
        both(texts, "audit.verify.unsound", report.sealed(), report.faults().size());
        for (var fault : report.faults()) {
            both(texts, "audit.check.fault", fault.kind(), fault.position(), fault.line());
        }
    }

    /** Nobody could choose a language at a console, so it stands there in both. */
    private static void both(Texts texts, String key, Object... arguments) {
        for (Locale language : Texts.LANGUAGES) {
            System.out.println(texts.in(language, key, arguments));
        }
    }
}
