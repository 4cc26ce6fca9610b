package org.jiangtai.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jiangtai.shell.web.HotPages.Shelf;
import org.junit.jupiter.api.Test;

class HotPagesTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final KeptPage PAGE = new KeptPage(new SplicedPage("页", ""), "text/html", List.of(), List.of());

    private final Shelf shelf = new Shelf();
    private long now = 5 * SECOND;

    @Test
    void aPageThatFewAskForIsDrawnForEach() {
        for (int minute = 0; minute < 60; minute++) {
            for (int i = 0; i < HotPages.HOT - 1; i++) {
                assertThat(shelf.ask(now)).isInstanceOf(Shelf.Pass.class);
            }
            now += SECOND;
        }
    }

    @Test
    void aPageThatManyAskForIsDrawnByOneAndTakenByTheOthersForASecond() {
        rush();

        assertThat(shelf.ask(now)).isInstanceOf(Shelf.Draw.class);
        assertThat(shelf.ask(now)).as("until it is drawn").isInstanceOf(Shelf.Pass.class);
        shelf.put(PAGE, now);
        assertThat(shelf.ask(now + SECOND - 1)).isEqualTo(new Shelf.Take(PAGE));
    }

    @Test
    void afterASecondOneDrawsItAnewWhileTheOthersGetThePageBefore() {
        rush();
        shelf.ask(now);
        shelf.put(PAGE, now);
        now += SECOND;

        assertThat(shelf.ask(now)).isInstanceOf(Shelf.Draw.class);
        assertThat(shelf.ask(now)).isEqualTo(new Shelf.Take(PAGE));
    }

    @Test
    void nobodyGetsAnOldPageOnceTheRushIsOver() {
        rush();
        shelf.ask(now);
        shelf.put(PAGE, now);

        assertThat(shelf.ask(now + 3 * SECOND)).isInstanceOf(Shelf.Pass.class);
    }

    @Test
    void whatCouldNotBeDrawnIsTriedAgain() {
        rush();
        assertThat(shelf.ask(now)).isInstanceOf(Shelf.Draw.class);
        shelf.put(null, now);

        assertThat(shelf.ask(now)).isInstanceOf(Shelf.Draw.class);
    }

    private void rush() {
        for (int i = 0; i < HotPages.HOT - 1; i++) {
            assertThat(shelf.ask(now)).isInstanceOf(Shelf.Pass.class);
        }
    }
}
