@NullMarked
package org.jiangtai.checkin.ui;

import org.jspecify.annotations.NullMarked;
