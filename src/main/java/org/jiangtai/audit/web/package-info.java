@NullMarked
package org.jiangtai.audit.web;

import org.jspecify.annotations.NullMarked;
