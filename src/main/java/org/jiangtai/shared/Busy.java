package org.jiangtai.shared;

/** The database was too busy for it, or could not be reached, several times over; trying again later may work. */
public final class Busy extends Failure {}
