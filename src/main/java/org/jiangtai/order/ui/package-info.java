@NullMarked
package org.jiangtai.order.ui;

import org.jspecify.annotations.NullMarked;
