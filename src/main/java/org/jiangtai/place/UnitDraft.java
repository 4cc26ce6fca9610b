package org.jiangtai.place;

import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be saved; {@code id} null makes a new one.
 *
 * @param position where it lies; null leaves a unit without one
 */
public record UnitDraft(
        @Nullable Long id,
        @Nullable Long parentId,
        UnitKind kind,
        String code,
        String name,
        String shortName,
        @Nullable Position position) {

    static final int CODE_LENGTH = 20;
    static final int NAME_LENGTH = 80;
    static final int MOST_LEVELS = 10;

    /** A unit whose position nobody knows. */
    public UnitDraft(
            @Nullable Long id, @Nullable Long parentId, UnitKind kind, String code, String name, String shortName) {
        this(id, parentId, kind, code, name, shortName, null);
    }

    /**
     * The draft as it is kept; an empty short name is the name.
     *
     * @throws InvalidInput if a field is empty or too long
     */
    UnitDraft checked() {
        String wholeName = Typed.required("name", name, NAME_LENGTH);
        String typedShort = Typed.optional("shortName", shortName, NAME_LENGTH);
        return new UnitDraft(
                id,
                parentId,
                kind,
                Typed.required("code", code, CODE_LENGTH),
                wholeName,
                typedShort.isEmpty() ? wholeName : typedShort,
                position);
    }
}
