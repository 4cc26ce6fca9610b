/** How well and how fast seasons are planned, on instances that are read from a folder. */
@NullMarked
package org.jiangtai.bench.rota;

import org.jspecify.annotations.NullMarked;
