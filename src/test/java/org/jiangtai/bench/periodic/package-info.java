/**
 * Periodic vehicle routing with the product's toolkit of search: each customer gets a combination of days, each day its
 * routes. No product: it shows on public instances how good the toolkit is.
 */
@NullMarked
package org.jiangtai.bench.periodic;

import org.jspecify.annotations.NullMarked;
