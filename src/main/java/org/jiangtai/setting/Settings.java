package org.jiangtai.setting;

import java.util.Map;
import java.util.function.BiConsumer;

/** The values of one group as they were when it was read, in one statement. */
public final class Settings {

    private final String group;
    private final Map<String, String> written;
    private final BiConsumer<String, String> unreadable;

    Settings(String group, Map<String, String> written, BiConsumer<String, String> unreadable) {
        this.group = group;
        this.written = written;
        this.unreadable = unreadable;
    }

    /**
     * What is set, or the usual value where nothing is set or what is written down cannot be read any more.
     *
     * @throws IllegalArgumentException if the setting is of another group
     */
    public <T> T get(Setting<T> setting) {
        if (!setting.group().equals(group)) {
            throw new IllegalArgumentException(setting.name() + " is not of the group " + group);
        }
        String value = written.get(setting.name());
        if (value == null) {
            return setting.usual();
        }
        return setting.parse(value).orElseGet(() -> {
            unreadable.accept(setting.name(), value);
            return setting.usual();
        });
    }
}
