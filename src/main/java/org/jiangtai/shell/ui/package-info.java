@NullMarked
package org.jiangtai.shell.ui;

import org.jspecify.annotations.NullMarked;
