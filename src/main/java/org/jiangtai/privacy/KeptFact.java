package org.jiangtai.privacy;

/**
 * One thing that is kept of somebody, as that person reads it.
 *
 * @param labelKey what it is called
 * @param value in full
 * @param whyKey what it is kept for
 */
public record KeptFact(String labelKey, String value, String whyKey) {}
