@NullMarked
package org.jiangtai.order.web;

import org.jspecify.annotations.NullMarked;
