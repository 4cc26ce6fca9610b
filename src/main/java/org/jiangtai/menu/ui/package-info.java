@NullMarked
package org.jiangtai.menu.ui;

import org.jspecify.annotations.NullMarked;
