package org.jiangtai.order;

/**
 * An order as it is printed for the lecturer's way.
 *
 * @param contact empty for whom it is not shown
 * @param address where the hall is
 */
public record OrderSheet(Order order, Contact contact, String address) {}
