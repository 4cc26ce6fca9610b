package org.jiangtai.setting;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Labelled;
import org.jiangtai.shared.Typed;

/** What kind of value a setting takes: how it is asked for, checked and written down. */
public sealed interface SettingForm {

    /** The value as it was written down, or empty if it cannot be one of this kind. */
    Optional<Object> parse(String written);

    String format(Object value);

    /**
     * Insists on a value of this kind.
     *
     * @throws InvalidInput if it is none
     */
    void require(Object value);

    /** A whole number between two bounds, both included. */
    record Number(int least, int most) implements SettingForm {

        @Override
        public Optional<Object> parse(String written) {
            try {
                int number = Integer.parseInt(written);
                return number < least || number > most ? Optional.empty() : Optional.of(number);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public String format(Object value) {
            return value.toString();
        }

        @Override
        public void require(Object value) {
            if (!(value instanceof Integer number) || number < least || number > most) {
                throw new InvalidInput("value", "invalid.setting.number", least, most);
            }
        }
    }

    /** Yes or no. */
    record Toggle() implements SettingForm {

        @Override
        public Optional<Object> parse(String written) {
            return switch (written) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        @Override
        public String format(Object value) {
            return value.toString();
        }

        @Override
        public void require(Object value) {
            if (!(value instanceof Boolean)) {
                throw new InvalidInput("value", "invalid.setting.choice");
            }
        }
    }

    /** A line of words of so many characters at most; it may be empty. */
    record Text(int most) implements SettingForm {

        @Override
        public Optional<Object> parse(String written) {
            return Optional.of(written);
        }

        @Override
        public String format(Object value) {
            return value.toString();
        }

        @Override
        public void require(Object value) {
            if (!(value instanceof String text)) {
                throw new InvalidInput("value", "invalid.setting.choice");
            }
            Typed.optional("value", text, most);
        }
    }

    /** A time of the day, to the minute. */
    record Time() implements SettingForm {

        @Override
        public Optional<Object> parse(String written) {
            try {
                return Optional.of(LocalTime.parse(written));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        @Override
        public String format(Object value) {
            return value.toString();
        }

        @Override
        public void require(Object value) {
            if (!(value instanceof LocalTime time) || time.getSecond() != 0 || time.getNano() != 0) {
                throw new InvalidInput("value", "invalid.setting.time");
            }
        }
    }

    /** One of these. */
    record Choice(List<Labelled> constants) implements SettingForm {

        @Override
        public Optional<Object> parse(String written) {
            return constants.stream()
                    .filter(each -> each.name().equals(written))
                    .map(Object.class::cast)
                    .findFirst();
        }

        @Override
        public String format(Object value) {
            return ((Enum<?>) value).name();
        }

        @Override
        public void require(Object value) {
            if (!(value instanceof Labelled one) || !constants.contains(one)) {
                throw new InvalidInput("value", "invalid.setting.choice");
            }
        }
    }

    /** Any number of these, none included. */
    record Choices(List<Labelled> constants) implements SettingForm {

        @Override
        public Optional<Object> parse(String written) {
            Set<String> names = Arrays.stream(written.split(","))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toSet());
            List<Labelled> chosen = constants.stream()
                    .filter(each -> names.contains(each.name()))
                    .toList();
            return chosen.size() == names.size() ? Optional.of(setOf(chosen)) : Optional.empty();
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // the constants are all of one enum
        static Set<Object> setOf(List<Labelled> chosen) {
            return chosen.isEmpty() ? Set.of() : EnumSet.copyOf((List) chosen);
        }

        @Override
        public String format(Object value) {
            Set<?> chosen = (Set<?>) value;
            return constants.stream()
                    .filter(chosen::contains)
                    .map(Labelled::name)
                    .collect(Collectors.joining(","));
        }

        @Override
        public void require(Object value) {
            if (!(value instanceof Set<?> chosen) || !chosen.stream().allMatch(constants::contains)) {
                throw new InvalidInput("value", "invalid.setting.choice");
            }
        }
    }
}
