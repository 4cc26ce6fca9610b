package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** Entries from paper are confirmed by the approver that was named, never by who typed them. */
public final class NotYourDecision extends Failure {}
