package org.jiangtai.notification;

import java.util.List;
import org.jiangtai.shared.PhoneNumber;

/**
 * A short message to a phone. Providers refuse political content, so it never carries a lecture's title, and each value
 * is cut to 20 characters (domain page, SMS wording).
 *
 * @param templateKey the sentence's key in the bundles
 * @param values what stands in the sentence's placeholders
 */
public record Message(PhoneNumber to, String templateKey, List<String> values) {

    static final int MOST_CHARACTERS = 20;

    public Message {
        values = values.stream().map(Message::cut).toList();
    }

    private static String cut(String value) {
        String plain = value.replaceAll("[【】]", "");
        int length = plain.codePointCount(0, plain.length());
        return length <= MOST_CHARACTERS ? plain : plain.substring(0, plain.offsetByCodePoints(0, MOST_CHARACTERS));
    }
}
