package org.jiangtai.identity;

/** An account to choose where something belongs to a person who signs in. */
public record AccountChoice(long id, String displayName, String username) {}
