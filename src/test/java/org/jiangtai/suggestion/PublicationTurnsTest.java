package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A decision is about the text that was read, however many texts came and went since. */
@DatabaseTest
class PublicationTurnsTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    HandlingService handling;

    @Autowired
    PublicationService publications;

    @Autowired
    PublicBoard board;

    private long id;

    @BeforeEach
    void aTextWaits() {
        String code = suggestions.submit(
                new NewSuggestion("路灯", null, "", null, Category.ROADS, "王小明", "", false, true, true), List.of());
        id = suggestions.track(code).orElseThrow().id();
        AsProgram.run(() -> handling.accept(id));
        write("路灯不亮");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTextOfTheNextTurnIsNotTheOneThatWasReadInTheLast() {
        fixtures.signIn(Role.REVIEWER);
        long read = version();
        fixtures.signIn(Role.REVIEWER);
        publications.approve(id, version());
        write("路灯不亮，找王小明");
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> publications.approve(id, read)).isInstanceOf(DraftChanged.class);
        assertThatThrownBy(() -> publications.sendBack(id, read, "不好")).isInstanceOf(DraftChanged.class);
        assertThat(board.see(id).orElseThrow().text()).isEqualTo("路灯不亮");
    }

    @Test
    void norIsOneThatWasWrittenAfterItWasThrownAway() {
        fixtures.signIn(Role.REVIEWER);
        long read = version();
        fixtures.signIn(Role.ORGANISER);
        publications.drop(id);
        write("路灯不亮，找王小明");
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> publications.approve(id, read)).isInstanceOf(DraftChanged.class);
        assertThat(board.see(id)).isEmpty();
    }

    @Test
    void whoWritesDoesNotOverwriteWhatWasSentBackMeanwhile() {
        fixtures.signIn(Role.ORGANISER);
        long read = version();
        fixtures.signIn(Role.REVIEWER);
        publications.sendBack(id, read, "写清楚在哪里");
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> publications.submit(id, read, "又写", "", List.of()))
                .isInstanceOf(DraftChanged.class);
        publications.submit(id, version(), "村口路灯不亮", "", List.of());
        assertThat(publications.draft(id).orElseThrow().state()).isEqualTo(DraftState.IN_REVIEW);
    }

    private long version() {
        return publications.draft(id).orElseThrow().version();
    }

    private void write(String text) {
        fixtures.signIn(Role.ORGANISER);
        publications.submit(id, null, text, "", List.of());
    }
}
