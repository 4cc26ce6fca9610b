package org.jiangtai.setting;

import java.time.LocalDate;

/**
 * A day that the national calendar names: a public holiday, or a day at a weekend that is worked instead.
 *
 * @param working whether people work on it
 * @param name the holiday that it is or makes up for
 */
public record Holiday(LocalDate day, boolean working, String name) {}
