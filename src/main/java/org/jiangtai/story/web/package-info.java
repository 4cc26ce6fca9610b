/** What tellers sign, and the stories for everybody. */
@NullMarked
package org.jiangtai.story.web;

import org.jspecify.annotations.NullMarked;
