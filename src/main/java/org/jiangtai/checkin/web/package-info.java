@NullMarked
package org.jiangtai.checkin.web;

import org.jspecify.annotations.NullMarked;
