package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jiangtai.event.Event;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SuggestionServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    SuggestionRepository rows;

    @Test
    void whatWasSentIsFoundByItsCodeHoweverItIsTyped() {
        Event event = fixtures.openEvent(10);
        var typed = new NewSuggestion(
                " 路灯坏了\n请修 ",
                event.unitId(),
                "村口",
                event.code(),
                Category.ROADS,
                "欧阳小明",
                Fixtures.phone(),
                false,
                true,
                true);
        String code = suggestions.submit(typed, List.of(suggestions.clean(Pictures.jpeg())));

        String sloppy = " " + code.substring(0, 4).toLowerCase(Locale.ROOT) + "－" + code.substring(4);
        Suggestion found = suggestions.track(sloppy).orElseThrow();
        assertThat(found.what()).isEqualTo("路灯坏了\n请修");
        assertThat(found.eventId()).isEqualTo(event.id());
        assertThat(found.maskedName()).isEqualTo("欧阳**");
        assertThat(found.maskedPhone()).startsWith("138****");
        assertThat(found.steps()).extracting(Step::kind).containsExactly(StepKind.RECEIVED);
        byte[] photo = suggestions.photo(code, found.photoIds().getFirst()).orElseThrow();
        assertThat(Pictures.read(photo).getWidth()).isEqualTo(64);
    }

    @Test
    void aPictureIsShownOnlyWithItsOwnSuggestionsCode() {
        String code = suggestions.submit(anonymous("一"), List.of(suggestions.clean(Pictures.jpeg())));
        String other = suggestions.submit(anonymous("二"), List.of());
        long photo = suggestions.track(code).orElseThrow().photoIds().getFirst();
        assertThat(suggestions.photo(other, photo)).isEmpty();
        assertThat(suggestions.photo("2345", photo)).isEmpty();
    }

    @Test
    void charactersOutsideTheBasicPlaneSurvive() {
        String what = "𠮷野家门口的路𪚥🚧👨‍👩‍👧";
        String code = suggestions.submit(anonymous(what), List.of());
        assertThat(suggestions.track(code).orElseThrow().what()).isEqualTo(what);
    }

    @Test
    void twoThousandCharactersFitWhicheverTheyAreAndOneMoreDoesNot() {
        String code = suggestions.submit(anonymous("𠮷".repeat(2000)), List.of());
        assertThat(suggestions.track(code).orElseThrow().what()).isEqualTo("𠮷".repeat(2000));
        assertRefused(anonymous("𠮷".repeat(2001)), "what");
    }

    @Test
    void whoIsAnonymousAndLeavesNoPhoneAgreesToNothing() {
        String code = suggestions.submit(anonymous("匿名的"), List.of());
        assertThat(rows.findByTrackingCode(code).orElseThrow().consentVersion).isNull();
    }

    @Test
    void aNameOrAPhoneNeedsConsent() {
        assertRefused(person("王小明", "", false, false), "consent");
        assertRefused(person("", "13800138000", true, false), "consent");
        assertThat(suggestions.check(person("", "13800138000", true, true))).isEmpty();
    }

    @Test
    void everyFieldThatIsWrongIsNamedAtOnce() {
        var typed = new NewSuggestion(" ", -1L, "长".repeat(201), null, null, "", "12345", false, false, false);
        assertThat(suggestions.check(typed))
                .extracting(InvalidInput::field)
                .containsExactly("what", "category", "unitId", "place", "name", "phone", "consent");
    }

    @Test
    void nothingIsSavedIfThereIsOnePictureTooMany() {
        long before = rows.count();
        CleanPhoto photo = suggestions.clean(Pictures.jpeg());
        assertThatThrownBy(() -> suggestions.submit(anonymous("七张"), Collections.nCopies(7, photo)))
                .isInstanceOf(InvalidInput.class);
        assertThat(rows.count()).isEqualTo(before);
    }

    private void assertRefused(NewSuggestion typed, String field) {
        assertThatThrownBy(() -> suggestions.submit(typed, List.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
        assertThat(suggestions.check(typed)).extracting(InvalidInput::field).contains(field);
    }

    private static NewSuggestion anonymous(String what) {
        return new NewSuggestion(what, null, "", null, Category.OTHER, "", "", true, false, false);
    }

    private static NewSuggestion person(String name, String phone, boolean anonymous, boolean consent) {
        return new NewSuggestion("路灯", null, "", null, Category.ROADS, name, phone, anonymous, false, consent);
    }
}
