package org.jiangtai.planning.rota;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.setting.SettingService;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plan that a run came to, session by session. */
@Service
@Transactional
public class RotaPlanService {

    private final RotaRuns runs;
    private final RotaRows rows;
    private final RotaLectures lectures;
    private final SettingService settings;

    RotaPlanService(RotaRuns runs, RotaRows rows, RotaLectures lectures, SettingService settings) {
        this.settings = settings;
        this.runs = runs;
        this.rows = rows;
        this.lectures = lectures;
    }

    /**
     * The sessions of a run in the order of their numbers; none before it was first searched.
     *
     * @throws NotFound if there is no such run
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<RotaLecture> lectures(long id) {
        RotaRun run = runs.find(id).orElseThrow(NotFound::new);
        return lectures.of(rows.of(run.id()));
    }

    /** From when to when the lectures of each part of a day are. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public RotaHours hours() {
        return RotaHours.of(settings.read(RotaSettings.GROUP));
    }
}
