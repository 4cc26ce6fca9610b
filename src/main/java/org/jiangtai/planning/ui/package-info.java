/** The desk's pages of the season as a whole. */
@NullMarked
package org.jiangtai.planning.ui;

import org.jspecify.annotations.NullMarked;
