package org.jiangtai.shared;

/** An enum whose constants people see; each has a text under {@code enum.<Type>.<CONSTANT>} in every language. */
public interface Labelled {

    String name();

    default String labelKey() {
        Class<?> type = getClass();
        if (!type.isEnum() && type.getSuperclass() != null) {
            type = type.getSuperclass();
        }
        return "enum." + type.getSimpleName() + "." + name();
    }
}
