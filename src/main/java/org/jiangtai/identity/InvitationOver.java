package org.jiangtai.identity;

import org.jiangtai.shared.Failure;

/** A link for choosing a password that is expired, used, replaced or wrong; which of these is told to nobody. */
public final class InvitationOver extends Failure {}
