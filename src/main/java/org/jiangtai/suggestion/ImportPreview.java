package org.jiangtai.suggestion;

import java.util.List;
import java.util.Set;

/**
 * What an import would do; nothing is saved yet.
 *
 * @param rows every row of the file, in its order
 * @param ignored headings that mean nothing here
 */
public record ImportPreview(List<ImportRow> rows, Set<String> ignored) {}
