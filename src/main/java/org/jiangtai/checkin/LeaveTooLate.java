package org.jiangtai.checkin;

import org.jiangtai.shared.Failure;

/** Leave is asked for and taken back before the event begins. */
public final class LeaveTooLate extends Failure {}
