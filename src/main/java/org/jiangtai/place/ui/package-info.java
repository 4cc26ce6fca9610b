@NullMarked
package org.jiangtai.place.ui;

import org.jspecify.annotations.NullMarked;
