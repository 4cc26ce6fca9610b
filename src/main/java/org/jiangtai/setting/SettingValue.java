package org.jiangtai.setting;

/**
 * A setting with what holds now.
 *
 * @param unusual whether somebody set another than the usual value
 * @param mayChange whether the current person may set it
 */
public record SettingValue<T>(Setting<T> setting, T value, boolean unusual, boolean mayChange) {}
