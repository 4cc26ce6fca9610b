package org.jiangtai.menu;

import org.jspecify.annotations.Nullable;

/**
 * A script's text to be saved.
 *
 * @param id the version that it belongs to; null begins the topic's next one
 * @param version which state of that version was read; anything for a new one
 */
public record ScriptDraft(long topicId, @Nullable Long id, long version, String text) {}
