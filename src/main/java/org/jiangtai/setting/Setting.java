package org.jiangtai.setting;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Labelled;

/**
 * Something that a person may set; the module whose rule it is declares it, as a bean of its own or in a
 * {@link SettingGroup}. The first part of its name is its group, {@code travel} of {@code travel.speed}. Its texts stand
 * under {@code setting.<name>} and {@code setting.<name>.help}, the group's heading under
 * {@code settings.group.<group>}.
 *
 * @param <T> what its value is
 */
public final class Setting<T> {

    private final String name;
    private final T usual;
    private final SettingForm form;
    private final boolean forAdministrators;

    private Setting(String name, T usual, SettingForm form) {
        this(name, usual, form, false);
    }

    private Setting(String name, T usual, SettingForm form, boolean forAdministrators) {
        if (!name.matches("[a-z][A-Za-z]*(\\.[A-Za-z0-9_]+)+")) {
            throw new IllegalArgumentException(name + " is no name of a setting");
        }
        form.require(usual);
        this.name = name;
        this.usual = usual;
        this.form = form;
        this.forAdministrators = forAdministrators;
    }

    /** A whole number; the bounds are included. Its unit stands in its text. */
    public static Setting<Integer> number(String name, int usual, int least, int most) {
        return new Setting<>(name, usual, new SettingForm.Number(least, most));
    }

    public static Setting<Boolean> toggle(String name, boolean usual) {
        return new Setting<>(name, usual, new SettingForm.Toggle());
    }

    /** A line of words, none included; usually there are none. */
    public static Setting<String> text(String name, int most) {
        return new Setting<>(name, "", new SettingForm.Text(most));
    }

    /** A time of the day, to the minute. */
    public static Setting<LocalTime> time(String name, LocalTime usual) {
        return new Setting<>(name, usual, new SettingForm.Time());
    }

    /** One of an enum's constants. */
    public static <E extends Enum<E> & Labelled> Setting<E> choice(String name, Class<E> type, E usual) {
        return new Setting<>(name, usual, new SettingForm.Choice(List.<Labelled>of(type.getEnumConstants())));
    }

    /** Any number of an enum's constants, none included. */
    public static <E extends Enum<E> & Labelled> Setting<Set<E>> choices(String name, Class<E> type, Set<E> usual) {
        return new Setting<>(
                name, Set.copyOf(usual), new SettingForm.Choices(List.<Labelled>of(type.getEnumConstants())));
    }

    /** The same, set by administrators alone: a rule that binds organisers is not theirs to lift. */
    public Setting<T> byAdministrators() {
        return new Setting<>(name, usual, form, true);
    }

    public boolean isForAdministrators() {
        return forAdministrators;
    }

    public String name() {
        return name;
    }

    public String group() {
        return groupOf(name);
    }

    /** What holds until somebody sets another. */
    public T usual() {
        return usual;
    }

    public SettingForm form() {
        return form;
    }

    static String groupOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    @SuppressWarnings("unchecked") // each form makes values of its own kind only
    Optional<T> parse(String written) {
        return (Optional<T>) form.parse(written);
    }

    String format(T value) {
        return form.format(value);
    }

    /**
     * Insists on a value that this setting takes.
     *
     * @throws InvalidInput if it is none
     */
    void require(T value) {
        form.require(value);
    }
}
