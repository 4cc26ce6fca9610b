package org.jiangtai.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a device in a few words, {@code Chrome · Windows}, by what the browser says of itself. It is for people who
 * look through their own sign-ins and decides nothing, so a short list serves better than a library that knows every
 * television.
 */
final class Device {

    private static final Map<String, Pattern> BROWSERS = ordered(
            "WeChat", "MicroMessenger",
            "DingTalk", "DingTalk",
            "Edge", "Edg(e|A|iOS)?/",
            "Opera", "OPR/",
            "Samsung", "SamsungBrowser/",
            "Huawei", "HuaweiBrowser/",
            "QQ", "M?QQBrowser/",
            "UC", "UCBrowser/",
            "360", "QihooBrowser|360SE|QHBrowser",
            "Firefox", "(Firefox|FxiOS)/",
            "Chrome", "(Chrome|CriOS)/",
            "Safari", "Safari/");

    private static final Map<String, Pattern> SYSTEMS = ordered(
            "HarmonyOS", "HarmonyOS|OpenHarmony",
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Windows", "Windows",
            "macOS", "Macintosh|Mac OS X",
            "Linux", "Linux|X11");

    private Device() {}

    static String named(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(Map<String, Pattern> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().matcher(userAgent).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Pattern> ordered(String... namesAndPatterns) {
        Map<String, Pattern> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            ordered.put(namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1]));
        }
        return ordered;
    }
}
