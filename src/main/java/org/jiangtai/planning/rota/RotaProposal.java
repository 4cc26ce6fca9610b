package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.util.List;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitService;
import org.jiangtai.planning.PlanningBoard;
import org.jiangtai.planning.SeasonSpan;
import org.jiangtai.planning.solver.RotaWeights;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.jiangtai.shared.Texts;
import org.springframework.stereotype.Component;

/** What an organiser who presses the button without a thought would want. */
@Component
class RotaProposal {

    private static final long SEED = 1;

    private final PlanningBoard board;
    private final UnitService units;
    private final MenuService menu;
    private final SettingService settings;
    private final Texts texts;

    RotaProposal(PlanningBoard board, UnitService units, MenuService menu, SettingService settings, Texts texts) {
        this.board = board;
        this.units = units;
        this.menu = menu;
        this.settings = settings;
        this.texts = texts;
    }

    RotaSetup next() {
        SeasonSpan span = board.season().shifted(1);
        Settings set = settings.read(RotaSettings.GROUP);
        LocalDate first = span.monday();
        return new RotaSetup(
                texts.in(Texts.CHINESE, "rota.name.usual", first.toString()),
                first,
                span.weeks(),
                toured(),
                menu.themes().stream()
                        .map(theme -> new RotaTheme(theme.id(), 1, List.of()))
                        .toList(),
                set.get(RotaSettings.PEOPLE),
                true,
                true,
                set.get(RotaSettings.HOME_LIMIT),
                RotaWeights.USUAL,
                SEED,
                set.get(RotaSettings.SECONDS),
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** Villages and communities: whom the lecturers' tour is meant to reach. */
    private List<Long> toured() {
        return units.existing().stream()
                .filter(unit -> unit.kind() == UnitKind.VILLAGE || unit.kind() == UnitKind.COMMUNITY)
                .map(Unit::id)
                .toList();
    }
}
