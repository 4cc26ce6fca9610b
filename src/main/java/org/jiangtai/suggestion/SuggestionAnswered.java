package org.jiangtai.suggestion;

/** A suggestion was answered, or refused with a reason. */
public record SuggestionAnswered(long suggestionId) {}
