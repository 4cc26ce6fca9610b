package org.jiangtai.identity;

/** A role that somebody holds for one event. */
public record EventGrant(AccountChoice account, Role role) {}
