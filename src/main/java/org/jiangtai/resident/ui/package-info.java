@NullMarked
@NamedInterface("ui")
package org.jiangtai.resident.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
