package org.jiangtai.planning.ui;

import java.util.Optional;
import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the overviews of the season are. */
@Configuration(proxyBeanMethods = false)
class PlanningPages {

    static final String BOARD = "events/board";
    static final String COVERAGE = "events/coverage";
    static final String LOAD = "events/load";
    static final String ROTAS = "events/rota";
    static final String ROTA_NEW = "events/rota/new";
    static final String ROTA_COMPARE = "events/rota/compare";
    static final String ROTA = "events/rota/:id([0-9]{1,18})";
    static final String ROTA_EDIT = ROTA + "/edit";
    static final String ROTA_COPY = ROTA + "/copy";

    private static final String ID = ":id([0-9]{1,18})";

    @Bean
    SubPage seasonBoard() {
        return new SubPage(SubPage.SEASON, "planning.board", BOARD, 30, BoardView.class);
    }

    @Bean
    SubPage seasonCoverage() {
        return new SubPage(SubPage.SEASON, "planning.coverage", COVERAGE, 40, CoverageView.class);
    }

    @Bean
    SubPage seasonLoad() {
        return new SubPage(SubPage.SEASON, "planning.load", LOAD, 50, LoadView.class);
    }

    @Bean
    SubPage seasonRota() {
        return new SubPage(SubPage.SEASON, "rota.menu", ROTAS, 25, RotaListView.class);
    }

    /** The address of a run of the rota below {@code /desk/}. */
    static String rota(long id) {
        return of(ROTA, id);
    }

    /** The address of a page of a run. */
    static String of(String route, long id) {
        return route.replace(ID, Long.toString(id));
    }

    /** The number in an address; one that is none finds nothing. */
    static long id(Optional<String> typed) {
        return typed.filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    /** The address of an order below {@code /desk/}. */
    static String order(long id) {
        return "orders/" + id;
    }

    /** The address of an event below {@code /desk/}. */
    static String event(long id) {
        return "events/" + id;
    }
}
