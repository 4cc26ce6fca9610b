package org.jiangtai.menu;

/** A version of a script with its text; the lines end with {@code \n}. */
public record ScriptText(Script script, String text) {}
