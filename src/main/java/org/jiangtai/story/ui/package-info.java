/** Stories at the desk. */
@NullMarked
package org.jiangtai.story.ui;

import org.jspecify.annotations.NullMarked;
