package org.jiangtai.registration;

/**
 * A ticket, or a family's one code, that a new one took the place of.
 *
 * @param tokenHash the SHA-256 of its token in 64 hexadecimal digits, {@link org.jiangtai.shared.Tokens#hash}
 * @param shortCode empty for a family's code, which has none
 */
public record ReplacedTicket(long registrationId, String tokenHash, String shortCode) {}
