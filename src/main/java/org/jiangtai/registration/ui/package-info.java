@NullMarked
package org.jiangtai.registration.ui;

import org.jspecify.annotations.NullMarked;
