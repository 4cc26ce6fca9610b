@NullMarked
package org.jiangtai.suggestion.ui;

import org.jspecify.annotations.NullMarked;
