package org.jiangtai.setting;

import java.util.List;

/** Several settings that a module declares with one bean, in the order in which people see them. */
public record SettingGroup(List<Setting<?>> settings) {

    public static SettingGroup of(Setting<?>... settings) {
        return new SettingGroup(List.of(settings));
    }
}
