package org.jiangtai.order;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotPermitted;

/** The step is somebody else's: nobody reviews the own order, and only the orderer evaluates it. */
public final class NotYourOrder extends Failure implements NotPermitted {}
