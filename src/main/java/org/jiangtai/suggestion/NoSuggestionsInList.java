package org.jiangtai.suggestion;

import org.jiangtai.shared.Failure;

/** No sheet of the file has a column of suggestions with anything below it. */
public final class NoSuggestionsInList extends Failure {}
