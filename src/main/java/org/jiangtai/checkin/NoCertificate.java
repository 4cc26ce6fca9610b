package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** Only who was there gets a certificate, and only once the event is over. */
public final class NoCertificate extends Failure {}
