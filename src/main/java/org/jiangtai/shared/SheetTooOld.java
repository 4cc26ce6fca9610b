package org.jiangtai.shared;

/** The file is a workbook of the old kind (.xls), which has to be saved as .xlsx first. */
public final class SheetTooOld extends Failure {}
