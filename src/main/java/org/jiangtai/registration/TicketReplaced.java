package org.jiangtai.registration;

import org.jiangtai.shared.Failure;

/** A new ticket took the place of this one, and this one leads nowhere. */
public final class TicketReplaced extends Failure {}
