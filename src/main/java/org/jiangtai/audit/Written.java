package org.jiangtai.audit;

import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.persister.entity.EntityPersister;
import org.jiangtai.audit.Details.Values;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.Labelled;
import org.jiangtai.shared.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** Puts an entity's fields into words that the record may hold: what nobody said may be shown is not. */
final class Written {

    private static final String HIDDEN = "…";
    private static final int LONGEST = 300;

    private final Map<String, InRecord.@Nullable Shown> shown = new ConcurrentHashMap<>();

    /** The entity's name without its ending, and the id: {@code Event 12}. */
    static String name(EntityPersister persister, Object id) {
        String name = persister.getMappedClass().getSimpleName();
        return name.replaceFirst("Entity$", "") + " " + id;
    }

    /** The fields that differ, before and after; null stands for a row that is not there. */
    Map<String, Values> differences(EntityPersister persister, Object @Nullable [] before, Object @Nullable [] after) {
        Map<String, Values> fields = new LinkedHashMap<>();
        String[] names = persister.getPropertyNames();
        for (int i = 0; i < names.length; i++) {
            Object old = before == null ? null : before[i];
            Object now = after == null ? null : after[i];
            if (!Objects.deepEquals(old, now) && !(isNothing(old) && isNothing(now))) {
                fields.put(names[i], values(persister.getMappedClass(), names[i], old, now));
            }
        }
        return fields;
    }

    Values values(Class<?> entity, String field, @Nullable Object old, @Nullable Object now) {
        String before = inWords(entity, field, old);
        String after = inWords(entity, field, now);
        return new Values(before, after);
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || "".equals(value) || value instanceof Collection<?> many && many.isEmpty();
    }

    private String inWords(Class<?> entity, String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text.isEmpty() ? "" : text(entity, field, text);
            case Number number -> number.toString();
            case Boolean yes -> yes.toString();
            case Labelled label -> label.labelKey();
            case Enum<?> constant -> constant.name();
            case TemporalAccessor time -> time.toString();
            case Collection<?> many ->
                cut(many.stream()
                        .map(each -> inWords(entity, field, each))
                        .sorted()
                        .collect(Collectors.joining(", ")));
            default -> value.getClass().isAnnotationPresent(Entity.class) ? idOf(value) : HIDDEN;
        };
    }

    private String text(Class<?> entity, String field, String text) {
        InRecord.Shown how = shown.computeIfAbsent(entity.getName() + "." + field, key -> shownOf(entity, field));
        return switch (how) {
            case PLAIN -> cut(text);
            case NAME -> new PersonName(text).masked();
            case LENGTH -> "(" + text.codePointCount(0, text.length()) + ")";
            case null -> HIDDEN;
        };
    }

    private static InRecord.@Nullable Shown shownOf(Class<?> entity, String name) {
        Field field = ReflectionUtils.findField(entity, name);
        InRecord marked = field == null ? null : field.getAnnotation(InRecord.class);
        return marked == null ? null : marked.value();
    }

    private static String idOf(Object entity) {
        Field id = ReflectionUtils.findField(entity.getClass(), "id");
        if (id == null) {
            return HIDDEN;
        }
        ReflectionUtils.makeAccessible(id);
        return String.valueOf(ReflectionUtils.getField(id, entity));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + HIDDEN;
    }
}
