package org.jiangtai.setting;

import java.time.LocalDate;

/**
 * The calendar of holidays and make-up days is another one now.
 *
 * @param firstDay the first day that changed; what is counted up to a day before it stays as it is
 */
public record HolidaysChanged(LocalDate firstDay) {}
