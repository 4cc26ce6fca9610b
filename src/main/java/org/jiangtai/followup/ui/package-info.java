@NullMarked
package org.jiangtai.followup.ui;

import org.jspecify.annotations.NullMarked;
