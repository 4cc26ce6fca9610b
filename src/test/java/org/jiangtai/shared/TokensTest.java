package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final Tokens tokens = new Tokens();

    @Test
    void aTokenHasAtLeast128RandomBits() {
        Set<Character> seen = new HashSet<>();
        int length = Integer.MAX_VALUE;
        for (int i = 0; i < 2_000; i++) {
            String token = tokens.next();
            length = Math.min(length, token.length());
            token.chars().forEach(character -> seen.add((char) character));
        }
        double bits = length * (Math.log(seen.size()) / Math.log(2));
        assertThat(bits).isGreaterThanOrEqualTo(128);
    }

    @Test
    void aTokenReadsTheSameInCapitals() {
        assertThat(tokens.next()).matches("[0-9a-z]+");
    }
}
