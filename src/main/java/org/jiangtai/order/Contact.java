package org.jiangtai.order;

/** Whom to ask at the unit, in full; each is empty if it is not known. */
public record Contact(String name, String phone) {}
