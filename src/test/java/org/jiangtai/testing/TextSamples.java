package org.jiangtai.testing;

import java.util.List;
import java.util.stream.Stream;

/** Text as people write it, paste it, or send it with bad intent, and what must be kept of it. */
public final class TextSamples {

    /** @param kept what is stored, shown and exported */
    public record Sample(String typed, String kept) {

        static Sample same(String text) {
            return new Sample(text, text);
        }
    }

    private TextSamples() {}

    /** Names that are taken. */
    public static List<Sample> names() {
        return List.of(
                Sample.same("李军"),
                Sample.same("欧阳晓梅"),
                Sample.same("𠮷田美和"),
                Sample.same("王𬱖"),
                Sample.same("李𫓧"),
                Sample.same("布买日也木·阿卜杜热合曼·吾布力卡斯木阿吉伊敏"),
                new Sample("买买提\u2027吐尔逊", "买买提·吐尔逊"),
                new Sample("买买提\u2022吐尔逊", "买买提·吐尔逊"),
                new Sample("买买提\u30FB吐尔逊", "买买提·吐尔逊"),
                new Sample("买买提.吐尔逊", "买买提·吐尔逊"),
                new Sample("买买提\uFF0E吐尔逊", "买买提·吐尔逊"),
                new Sample(" 王 芳\u3000", "王芳"),
                new Sample("王\u200B五", "王五"),
                Sample.same("Zhang Wei"),
                Sample.same("O'Brien-Müller"),
                Sample.same("=cmd|calc!A1"),
                Sample.same("<b>王五</b>"),
                Sample.same("王\"&amp;'五"),
                Sample.same("[[${7*7}]]"),
                Sample.same("${7*7}王"));
    }

    /** What is no name. */
    public static List<String> noNames() {
        return List.of(
                "",
                " \u3000 ",
                "王\u202E五",
                "王\u2066五",
                "王\u200E五",
                "王五👨\u200D👩\u200D👧",
                "王❤",
                "王\u0000五",
                "王\u0007五",
                "王\uD842",
                "王\uFFFF");
    }

    /** Free text that is taken. */
    public static List<Sample> texts() {
        return List.of(
                Sample.same("村口的𠮷田路灯坏了 😀"),
                Sample.same("一家三口 👨\u200D👩\u200D👧 都来了，👍🏽 很好"),
                Sample.same("第一行\n第二行\t完"),
                new Sample("请\u202E看\u202C这\u2066里\u2069", "请看这里"),
                new Sample("路\u200B灯\uFEFF坏\u200E了\u00AD。\u200D", "路灯坏了。"),
                Sample.same("<script>alert(1)</script>"),
                Sample.same("\"><img src=x onerror=alert(1)>'"),
                Sample.same("一 &amp; 二 &lt; 三 && 四"),
                Sample.same("[[${7*7}]] [(${7*7})] ${7*7} #{app.name} *{x} @{/x} __${7*7}__"),
                Sample.same("{0} '{1}' %s %n"),
                Sample.same("=HYPERLINK(\"http://example.org\",\"x\")"),
                Sample.same("+1"),
                Sample.same("'=1"),
                Sample.same("'quoted'"),
                Sample.same("＝1+1"),
                Sample.same("-- '; drop table event; --"));
    }

    /** What no text holds. */
    public static List<String> noTexts() {
        return List.of("a\u0000b", "a\u0007b", "a\uD83D", "\uDE00a", "a\uFFFE");
    }

    /** Names and texts together. */
    public static Stream<Sample> all() {
        return Stream.concat(names().stream(), texts().stream());
    }
}
