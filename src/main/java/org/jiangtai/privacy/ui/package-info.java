@NullMarked
package org.jiangtai.privacy.ui;

import org.jspecify.annotations.NullMarked;
