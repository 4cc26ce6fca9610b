@NullMarked
package org.jiangtai.registration.web;

import org.jspecify.annotations.NullMarked;
