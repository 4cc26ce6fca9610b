package org.jiangtai.shared;

/** The file is no table that can be read: neither xlsx nor text. */
public final class SheetUnreadable extends Failure {}
