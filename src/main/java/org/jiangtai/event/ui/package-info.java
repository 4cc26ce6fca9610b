@NullMarked
package org.jiangtai.event.ui;

import org.jspecify.annotations.NullMarked;
