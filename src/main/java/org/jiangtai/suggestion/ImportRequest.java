package org.jiangtai.suggestion;

import java.util.List;

/**
 * What somebody says yes to.
 *
 * @param rows as they were looked at; those that are not taken stay out
 * @param head who keeps the papers, and that their authors agreed
 * @param tell whether authors who left a phone are sent their code
 */
public record ImportRequest(List<ImportRow> rows, BatchHead head, boolean tell) {}
