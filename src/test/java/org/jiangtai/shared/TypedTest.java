package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangtai.testing.TextSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Free text as people type and paste it. */
class TypedTest {

    @ParameterizedTest
    @MethodSource("texts")
    void keepsWhatWasMeantAndDropsWhatNobodySees(TextSamples.Sample sample) {
        assertThat(Typed.required("what", sample.typed(), 200)).isEqualTo(sample.kept());
    }

    static List<TextSamples.Sample> texts() {
        return TextSamples.texts();
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void refusesWhatNoTextHolds(String typed) {
        assertThatThrownBy(() -> Typed.optional("what", typed, 200))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("invalid.characters"));
    }

    static List<String> noTexts() {
        return TextSamples.noTexts();
    }

    @Test
    void whatNobodySeesIsNothing() {
        assertThatThrownBy(() -> Typed.required("what", "\u200B\u202E \u2060", 200))
                .isInstanceOf(InvalidInput.class);
        assertThat(Typed.optional("what", null, 200)).isEmpty();
    }

    @Test
    void countsCharactersAndNotCodeUnits() {
        assertThat(Typed.required("what", "😀".repeat(5), 5)).hasSize(10);
        assertThatThrownBy(() -> Typed.required("what", "😀".repeat(6), 5)).isInstanceOf(InvalidInput.class);
    }
}
