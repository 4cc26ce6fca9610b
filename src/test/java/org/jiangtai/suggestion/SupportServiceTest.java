package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Tokens;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Publishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SupportServiceTest {

    private static final int AT_ONCE = 8;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    OwnSuggestionService own;

    @Autowired
    InboxService inbox;

    @Autowired
    HandlingService handling;

    @Autowired
    PublicationService publications;

    @Autowired
    PublicBoard board;

    @Autowired
    SupportService supports;

    @Autowired
    SupportRepository rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tokens tokens;

    Suggestion one;

    @BeforeEach
    void publish() {
        String code = suggestions.submit(
                new NewSuggestion("戏台漏雨", null, "", null, Category.CULTURE, "", "", true, true, false), List.of());
        one = suggestions.track(code).orElseThrow();
        AsProgram.run(() -> {
            handling.accept(one.id());
            Publishing.publish(publications, one.id(), "戏台漏雨");
        });
    }

    @AfterEach
    void signOut() {
        AsProgram.run(() -> publications.withdraw(one.id()));
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneBrowserCountsOnceAndCanTakeItBack() {
        String token = tokens.next();
        supports.support(one.id(), token);
        supports.support(one.id(), token);
        supports.support(one.id(), tokens.next());
        assertThat(counted()).isEqualTo(2);
        assertThat(supports.isSupported(one.id(), token)).isTrue();
        assertThat(supports.isSupported(one.id(), tokens.next())).isFalse();
        assertThat(AsProgram.call(() -> inbox.require(one.id())).supporters()).isEqualTo(2);
        assertThat(suggestions.track(one.trackingCode()).orElseThrow().supporters())
                .isEqualTo(2);

        supports.takeBack(one.id(), token);
        supports.takeBack(one.id(), token);
        assertThat(counted()).isEqualTo(1);
        assertThat(supports.isSupported(one.id(), token)).isFalse();
    }

    @Test
    void manyAtOnceAreCountedExactlyAndTheSameBrowserOnce() throws Exception {
        String same = tokens.next();
        List<Callable<Void>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String token = tokens.next();
            all.add(() -> support(same));
            all.add(() -> support(token));
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(counted()).isEqualTo(1 + AT_ONCE);
    }

    @Test
    void onlyWhatIsOpenAndPublishedTakesSupport() {
        String token = tokens.next();
        assertThatThrownBy(() -> supports.support(-1, token)).isInstanceOf(NotFound.class);
        AsProgram.run(() -> handling.answer(one.id(), Adoption.ADOPTED, "修好了"));
        assertThatThrownBy(() -> supports.support(one.id(), token)).isInstanceOf(WrongState.class);
        AsProgram.run(() -> publications.withdraw(one.id()));
        assertThatThrownBy(() -> supports.support(one.id(), token)).isInstanceOf(NotFound.class);
        assertThat(board.see(one.id())).isEmpty();
    }

    @Test
    void theCountStaysWhenWhoSupportedIsForgotten() {
        String token = tokens.next();
        supports.support(one.id(), token);
        supports.support(one.id(), tokens.next());
        own.delete(one.trackingCode());
        assertThat(suggestions.track(one.trackingCode()).orElseThrow().supporters())
                .isEqualTo(2);

        List<Long> ids = List.of(one.id());
        assertThat(rows.countKnown(ids)).isEqualTo(2);
        transaction.executeWithoutResult(status -> rows.forget(ids));
        assertThat(rows.countKnown(ids)).isZero();
        assertThat(supports.isSupported(one.id(), token)).isFalse();
        assertThat(suggestions.track(one.trackingCode()).orElseThrow().supporters())
                .isEqualTo(2);
    }

    @Test
    void whatIsKeptTellsNeitherTheBrowserNorWhatElseItSupports() {
        String token = tokens.next();
        supports.support(one.id(), token);
        assertThat(rows.countBy(one.id(), List.of(token))).isZero();
        assertThat(rows.countBy(one.id(), List.of(Tokens.hash(token)))).isZero();
    }

    private Void support(String token) {
        supports.support(one.id(), token);
        return null;
    }

    private long counted() {
        return board.see(one.id()).orElseThrow().supporters();
    }
}
