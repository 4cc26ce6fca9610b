package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Publishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class SimilarServiceTest {

    private static final String TEXT = "卫生院的电梯经常停运，老人爬楼看病吃力";
    private static final String REWORDED = "卫生院电梯停运，老人看病爬楼很吃力";

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    OwnSuggestionService own;

    @Autowired
    HandlingService handling;

    @Autowired
    PublicationService publications;

    @Autowired
    SimilarService similar;

    @Autowired
    SimilarIndex index;

    long unit;

    @BeforeEach
    void isFilled() {
        index.catchUp();
        unit = fixtures.unit().id();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsNotPublishedIsNeverFound() {
        long id = received(TEXT, true).id();
        assertThat(found()).doesNotContain(id);
        AsProgram.run(() -> handling.accept(id));
        assertThat(found()).doesNotContain(id);
    }

    @Test
    void whatIsPublishedIsFoundByThePublishedTextAloneUntilItIsAnswered() {
        long id = received("王小明家对面，" + TEXT, true).id();
        AsProgram.run(() -> {
            handling.accept(id);
            Publishing.publish(publications, id, TEXT);
        });
        assertThat(similar.similar(REWORDED, unit, Category.ELDERLY).getFirst())
                .returns(id, PublishedSuggestion::id)
                .returns(TEXT, PublishedSuggestion::text)
                .returns(true, PublishedSuggestion::isOpen);
        assertThat(similar.similar("王小明家对面", unit, Category.ELDERLY)).isEmpty();
        AsProgram.run(() -> handling.answer(id, Adoption.ADOPTED, "修好了"));
        assertThat(found()).doesNotContain(id);
    }

    @Test
    void whatIsTakenOffOrWhoseAuthorTookTheConsentBackIsNotFoundAnyMore() {
        Suggestion one = received(TEXT, true);
        Suggestion other = received(TEXT, true);
        for (Suggestion each : List.of(one, other)) {
            AsProgram.run(() -> {
                handling.accept(each.id());
                Publishing.publish(publications, each.id(), TEXT);
            });
        }
        assertThat(found()).contains(one.id(), other.id());
        AsProgram.run(() -> publications.withdraw(one.id()));
        own.delete(other.trackingCode());
        assertThat(found()).doesNotContain(one.id(), other.id());
    }

    @Test
    void anotherInstanceCatchesUpByItself(
            @Autowired StepRepository steps,
            @Autowired PublicationRepository published,
            @Autowired java.time.Clock clock) {
        var elsewhere = new SimilarIndex(steps, published, clock);
        elsewhere.catchUp();
        long id = received(TEXT, true).id();
        AsProgram.run(() -> {
            handling.accept(id);
            Publishing.publish(publications, id, TEXT);
        });
        assertThat(elsewhere.find(REWORDED, unit, null, 3))
                .extracting(PairIndex.Found::id)
                .contains(id);
        AsProgram.run(() -> publications.withdraw(id));
        assertThat(elsewhere.find(REWORDED, unit, null, 3))
                .extracting(PairIndex.Found::id)
                .doesNotContain(id);
    }

    private List<Long> found() {
        return similar.similar(REWORDED, unit, Category.ELDERLY).stream()
                .map(PublishedSuggestion::id)
                .toList();
    }

    private Suggestion received(String what, boolean mayPublish) {
        String code = suggestions.submit(
                new NewSuggestion(what, unit, "", null, Category.ELDERLY, "", "", true, mayPublish, false), List.of());
        return suggestions.track(code).orElseThrow();
    }
}
