@NullMarked
package org.jiangtai.shell.web;

import org.jspecify.annotations.NullMarked;
