package org.jiangtai.order;

import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told of something that happened to an order.
 *
 * @param lecturerId whom; null is the contact
 * @param key the sentence
 */
record OrderTold(long orderId, @Nullable Long lecturerId, String key) {}
