package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangtai.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Mask> masks = List.of(new Mask(0, 0, 10_000, 10_000), new Mask(9_999, 1, 1, 5));
        assertThat(Mask.read(Mask.write(masks))).isEqualTo(masks);
        assertThat(Mask.read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {";", "1,2,3", "1,2,3,4;", "-1,2,3,4", "1,2,0,4", "1,2,3,0", "9000,0,1001,1", "0,0,1,10001", "a"})
    void whatIsNoRectangleOfThePictureIsRefused(String text) {
        assertThatThrownBy(() -> Mask.read(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void tooManyAreRefused() {
        assertThatThrownBy(() -> Mask.read("1,1,1,1;".repeat(Mask.MOST) + "1,1,1,1"))
                .isInstanceOf(InvalidInput.class);
    }
}
