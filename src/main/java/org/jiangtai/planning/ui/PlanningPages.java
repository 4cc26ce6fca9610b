package org.jiangtai.planning.ui;

import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the overviews of the season are. */
@Configuration(proxyBeanMethods = false)
class PlanningPages {

    static final String BOARD = "events/board";
    static final String COVERAGE = "events/coverage";
    static final String LOAD = "events/load";

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

    /** The address of an event below {@code /desk/}. */
    static String event(long id) {
        return "events/" + id;
    }
}
