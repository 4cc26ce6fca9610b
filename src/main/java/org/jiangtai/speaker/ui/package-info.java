@NullMarked
package org.jiangtai.speaker.ui;

import org.jspecify.annotations.NullMarked;
