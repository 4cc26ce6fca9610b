package org.jiangtai.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jiangtai.audit.ArchiveFiles.Part;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.shared.Recorder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves old lines of the record to files: written with their seals, read back, and only then taken out of the database
 * by the account that owns it. The law asks for six months at least (Cybersecurity Law, article 23); less cannot be
 * set.
 */
@Component
class Archive {

    private static final Duration SHORTEST = Duration.ofDays(183);
    private static final int MOST_LINES = 200_000;

    private final ArchiveStore store;
    private final ArchiveFiles files;
    private final Recorder recorder;
    private final Clock clock;
    private final Duration kept;

    Archive(
            ArchiveStore store,
            ArchiveFiles files,
            Recorder recorder,
            Clock clock,
            @Value("${jiangtai.record.kept}") Duration kept) {
        this.store = store;
        this.files = files;
        this.recorder = recorder;
        this.clock = clock;
        this.kept = kept.compareTo(SHORTEST) < 0 ? SHORTEST : kept;
    }

    @Scheduled(cron = "0 20 4 * * *", zone = "${jiangtai.zone}")
    void moveOldLines() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        files.write(each -> store.read(now.minus(kept), MOST_LINES, each)).ifPresent(part -> {
            store.remove(part, now);
            tell(part);
        });
    }

    private void tell(Part part) {
        recorder.write(new Deed(
                "Archive.written",
                null,
                "",
                Outcome.DONE,
                Map.of("rows", Long.toString(part.lines()), "title", part.file())));
    }
}
