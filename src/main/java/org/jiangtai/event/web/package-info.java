@NullMarked
package org.jiangtai.event.web;

import org.jspecify.annotations.NullMarked;
