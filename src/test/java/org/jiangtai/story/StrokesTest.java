package org.jiangtai.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangtai.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {

    static final String NAME = "100,100 300,120 280,300;400,80 420,320;500,200 700,210";

    @Test
    void aNameIsKeptAndDrawnAgain() {
        assertThat(Strokes.kept(Strokes.parse(NAME).bytes()).path())
                .isEqualTo("M100,100 300,120 280,300 M400,80 420,320 M500,200 700,210");
    }

    @Test
    void aDotAlongsideIsSeen() {
        assertThat(Strokes.parse(NAME + ";10,10").path()).endsWith("M10,10 l1,0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";;",
                "10,10",
                "10,10 20,20",
                "1001,5 3,4",
                "5,401 5,6",
                "-1,5",
                "1,",
                ",1",
                "1 2",
                "a,b",
                "１,２",
                "1,2,3",
                "<svg onload=x>",
                "99999,1",
                "1,2 NaN,3"
            })
    void whatIsNoSignatureIsRefused(String typed) {
        assertThatThrownBy(() -> Strokes.parse(typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("signature"));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThatThrownBy(() -> Strokes.parse("0,0 999,399;".repeat(301))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Strokes.parse("0,0 ".repeat(Strokes.MOST_CHARACTERS)))
                .isInstanceOf(InvalidInput.class);
    }
}
