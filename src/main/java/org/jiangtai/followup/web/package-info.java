@NullMarked
package org.jiangtai.followup.web;

import org.jspecify.annotations.NullMarked;
