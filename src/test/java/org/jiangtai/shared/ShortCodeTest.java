package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A code that is typed is either right or known to be wrong, without asking a server. */
class ShortCodeTest {

    static Stream<String> codes() {
        var random = new Random(20261122);
        return Stream.generate(() -> ShortCode.random(random).value()).limit(200);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void noticesEveryWrongCharacter(String code) {
        for (int place = 0; place < ShortCode.LENGTH; place++) {
            for (char wrong : ShortCode.ALPHABET.toCharArray()) {
                if (wrong != code.charAt(place)) {
                    String typed = code.substring(0, place) + wrong + code.substring(place + 1);
                    assertThat(ShortCode.parse(typed)).as(typed).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void noticesAnyTwoDifferentCharactersThatChangedPlaces(String code) {
        for (int one = 0; one < ShortCode.LENGTH; one++) {
            for (int other = one + 1; other < ShortCode.LENGTH; other++) {
                if (code.charAt(one) != code.charAt(other)) {
                    var swapped = new StringBuilder(code);
                    swapped.setCharAt(one, code.charAt(other));
                    swapped.setCharAt(other, code.charAt(one));
                    assertThat(ShortCode.parse(swapped.toString()))
                            .as(swapped.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void readsACodeHoweverItIsTyped() {
        ShortCode code = ShortCode.random(new Random(7));
        String value = code.value();
        String fullWidth = value.chars()
                .mapToObj(character -> Character.toString(character - '!' + '！'))
                .reduce("", String::concat);

        assertThat(Stream.of(
                                value,
                                value.toLowerCase(java.util.Locale.ROOT),
                                code.grouped(),
                                " " + value.substring(0, 4) + "-" + value.substring(4) + " ",
                                fullWidth)
                        .map(ShortCode::parse))
                .allSatisfy(read -> assertThat(read).contains(code));
    }
}
