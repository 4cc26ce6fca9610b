@NullMarked
package org.jiangtai.menu.web;

import org.jspecify.annotations.NullMarked;
