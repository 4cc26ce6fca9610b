package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Pictures;
import org.jiangtai.testing.Publishing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class OwnSuggestionServiceTest {

    @Autowired
    OwnSuggestionService own;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    InboxService inbox;

    @Autowired
    HandlingService handling;

    @Autowired
    PublicationService publications;

    @Autowired
    SuggestionRepository rows;

    @Autowired
    PhotoRepository photos;

    @Autowired
    SilentSuggestions silent;

    @Test
    void theAuthorCorrectsWhatWasGiven() {
        String phone = Fixtures.phone();
        String code = submit("王方", phone);

        own.correct(code, "王芳", "");

        assertThat(own.takeAlong(code, phone.substring(7)).name()).isEqualTo("王芳");
        assertThat(own.takeAlong(code, phone.substring(7)).phone()).isEqualTo(phone);
        assertThat(own.see(code).phone()).contains("****");
        assertThatThrownBy(() -> own.takeAlong(code, "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> own.correct(code, "", "")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void deletingTakesTheAuthorThePicturesAndThePermissionAndLeavesTheSuggestion() {
        String code = submit("王芳", Fixtures.phone());
        long id = suggestions.track(code).orElseThrow().id();

        own.delete(code);
        own.delete(code);

        Suggestion left = suggestions.track(code).orElseThrow();
        assertThat(left.maskedName()).isEmpty();
        assertThat(left.maskedPhone()).isEmpty();
        assertThat(left.anonymous()).isTrue();
        assertThat(left.mayPublish()).isFalse();
        assertThat(left.photoIds()).isEmpty();
        assertThat(left.what()).startsWith("路灯");
        assertThat(left.steps()).extracting(Step::kind).containsOnlyOnce(StepKind.FORGOTTEN);
        assertThat(AsProgram.call(() -> inbox.reveal(id))).isEqualTo(new InboxService.Author("", ""));
    }

    @Test
    void deletingTakesOffWhatWasPublished() {
        String code = submit("王芳", Fixtures.phone());
        long id = suggestions.track(code).orElseThrow().id();
        AsProgram.run(() -> {
            handling.accept(id);
            handling.answer(id, Adoption.ADOPTED, "已修好");
            Publishing.publish(publications, id, "路灯修好了");
        });

        own.delete(code);

        Suggestion left = suggestions.track(code).orElseThrow();
        assertThat(left.publication()).isNull();
        assertThat(left.photoIds()).isEmpty();
        assertThat(left.steps()).extracting(Step::kind).contains(StepKind.WITHDRAWN, StepKind.FORGOTTEN);
    }

    @Test
    void authorsGoSomeTimeAfterTheLastWordAndNeverWhileSomebodyWorksOnIt() {
        String open = submit("王芳", Fixtures.phone());
        String ended = submit("李四", Fixtures.phone());
        long endedId = suggestions.track(ended).orElseThrow().id();
        AsProgram.run(() -> handling.refuse(endedId, "不属于本区"));
        var authors = new AuthorRetention(rows, silent, Duration.ofDays(183));
        var pictures = new PhotoRetention(photos, silent, Duration.ofDays(365));

        authors.forget(Instant.now().plus(Duration.ofDays(182)));
        assertThat(own.see(ended).name()).isEqualTo("李四");

        Instant later = Instant.now().plus(Duration.ofDays(184));
        assertThat(authors.due(later)).isPositive();
        authors.forget(later);
        assertThat(authors.due(later)).isZero();
        assertThat(own.see(ended).isPersonal()).isFalse();
        assertThat(own.see(ended).suggestion().photoIds()).hasSize(1);
        assertThat(own.see(open).name()).isEqualTo("王芳");

        Instant muchLater = Instant.now().plus(Duration.ofDays(366));
        pictures.forget(muchLater);
        assertThat(own.see(ended).suggestion().photoIds()).isEmpty();
        assertThat(own.see(open).suggestion().photoIds()).hasSize(1);
    }

    private String submit(String name, String phone) {
        return suggestions.submit(
                new NewSuggestion("路灯不亮", null, "", null, Category.ROADS, name, phone, false, true, true),
                List.of(suggestions.clean(Pictures.jpeg())));
    }
}
