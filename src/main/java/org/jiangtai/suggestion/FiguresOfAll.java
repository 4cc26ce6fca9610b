package org.jiangtai.suggestion;

import java.util.Map;

/**
 * How suggestions of a period fared, by place and by office.
 *
 * @param byUnit by the place they are about; those of no place are in the total alone
 * @param byOffice by who they were handed to; those that nobody got are in the total alone
 */
public record FiguresOfAll(Figures total, Map<Long, Figures> byUnit, Map<Long, Figures> byOffice) {}
