@NullMarked
@NamedInterface("ui")
package org.jiangtai.followup.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
