@NullMarked
package org.jiangtai.speaker.web;

import org.jspecify.annotations.NullMarked;
