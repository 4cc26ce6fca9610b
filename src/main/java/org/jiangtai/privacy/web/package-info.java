@NullMarked
package org.jiangtai.privacy.web;

import org.jspecify.annotations.NullMarked;
