@NullMarked
package org.jiangtai.identity.ui;

import org.jspecify.annotations.NullMarked;
