package org.jiangtai.identity;

import java.time.Instant;

/**
 * A link by which a person chooses the own password, to be handed over. It is shown this once: only a hash is kept.
 *
 * @param address the whole address
 * @param expiresAt until when it works
 */
public record Invitation(AccountChoice person, String address, Instant expiresAt) {}
