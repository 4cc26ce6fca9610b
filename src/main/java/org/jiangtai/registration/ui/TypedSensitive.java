package org.jiangtai.registration.ui;

import java.util.List;
import java.util.Locale;

/** Words that a question should not hold: what the law protects most, and what nobody needs to let people in. */
final class TypedSensitive {

    private static final List<String> WORDS = List.of(
            "身份证",
            "身份号",
            "证件号",
            "护照",
            "民族",
            "族别",
            "党员",
            "入党",
            "政治面貌",
            "党派",
            "宗教",
            "信仰",
            "病史",
            "健康状况",
            "银行卡",
            "identity number",
            "id number",
            "id card",
            "passport",
            "ethnic",
            "party member",
            "religion");

    private TypedSensitive() {}

    /** Whether the text holds one of them. */
    static boolean isIn(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace(" ", "");
        return WORDS.stream().anyMatch(word -> plain.contains(word.replace(" ", "")));
    }
}
