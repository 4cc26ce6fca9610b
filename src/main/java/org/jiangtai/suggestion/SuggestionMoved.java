package org.jiangtai.suggestion;

/** Something happened to a suggestion. */
public record SuggestionMoved(long suggestionId, StepKind kind) {}
