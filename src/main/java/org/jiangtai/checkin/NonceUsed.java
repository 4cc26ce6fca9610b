package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** A nonce stands for one scan of one event; this one was used for another. */
public final class NonceUsed extends Failure {}
