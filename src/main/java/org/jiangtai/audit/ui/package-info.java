@NullMarked
package org.jiangtai.audit.ui;

import org.jspecify.annotations.NullMarked;
