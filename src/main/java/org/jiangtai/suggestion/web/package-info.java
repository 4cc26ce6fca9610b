@NullMarked
package org.jiangtai.suggestion.web;

import org.jspecify.annotations.NullMarked;
