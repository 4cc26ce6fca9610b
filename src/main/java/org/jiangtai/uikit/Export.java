package org.jiangtai.uikit;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiangtai.shared.XlsxTable;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be saved as a file.
 *
 * @param title the file's and its sheet's name
 * @param columns asked for when the file is made
 * @param rows asked for when the file is made, and read once, from first to last
 * @param thing what the rows are, as the record calls it ({@code Registration}), where they tell of people; null where
 *     they do not
 */
record Export<T>(
        String title,
        Supplier<List<XlsxTable.Column<T>>> columns,
        Supplier<Stream<T>> rows,
        @Nullable String thing) implements Serializable {}
