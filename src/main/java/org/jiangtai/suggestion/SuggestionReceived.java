package org.jiangtai.suggestion;

/** A resident sent a suggestion in. */
public record SuggestionReceived(long suggestionId) {}
