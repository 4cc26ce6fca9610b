/** The desk's pages of settings and of the calendar of working days. */
@NullMarked
package org.jiangtai.setting.ui;

import org.jspecify.annotations.NullMarked;
