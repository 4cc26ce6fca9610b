package org.jiangtai.setting;

import org.jiangtai.shared.Failure;

/** One day of a file of holidays is wrong, so nothing of it is taken. */
public final class HolidayDayWrong extends Failure {

    HolidayDayWrong(int number, String date, HolidayFileProblem problem) {
        super(number, date, problem);
    }
}
