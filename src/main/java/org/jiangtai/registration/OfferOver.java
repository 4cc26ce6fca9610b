package org.jiangtai.registration;

import org.jiangtai.shared.Failure;

/** No seat is offered to this person, or not any more. */
public final class OfferOver extends Failure {}
