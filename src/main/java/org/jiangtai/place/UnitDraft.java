package org.jiangtai.place;

import org.jspecify.annotations.Nullable;

/** A unit to be saved; {@code id} null makes a new one. */
public record UnitDraft(
        @Nullable Long id, @Nullable Long parentId, UnitKind kind, String code, String name, String shortName) {}
