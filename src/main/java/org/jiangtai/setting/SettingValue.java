package org.jiangtai.setting;

/**
 * A setting with what holds now.
 *
 * @param unusual whether somebody set another than the usual value
 */
public record SettingValue<T>(Setting<T> setting, T value, boolean unusual) {}
