package org.jiangtai.speaker;

import java.util.List;

/**
 * What a jury's marks come to. The engagement stays a person's decision.
 *
 * @param marked how many jurors have marked
 * @param average of the jurors' weighted marks, with one decimal; 0 while nobody has marked
 * @param spread between the highest and the lowest juror: a wide one asks for a talk
 * @param passed whether the average reaches the mark
 */
public record TrialResult(int marked, double average, double spread, boolean passed) {

    static TrialResult of(List<Criterion> criteria, List<Juror> jury, int passMark) {
        double[] each = jury.stream()
                .filter(Juror::hasMarked)
                .mapToDouble(juror -> weighted(criteria, juror.marks()))
                .toArray();
        if (each.length == 0) {
            return new TrialResult(0, 0, 0, false);
        }
        double sum = 0;
        double least = each[0];
        double most = each[0];
        for (double one : each) {
            sum += one;
            least = Math.min(least, one);
            most = Math.max(most, one);
        }
        double average = rounded(sum / each.length);
        return new TrialResult(each.length, average, rounded(most - least), average >= passMark);
    }

    /** One juror's marks as one number. */
    static double weighted(List<Criterion> criteria, List<Integer> marks) {
        double sum = 0;
        int weights = 0;
        for (int i = 0; i < criteria.size(); i++) {
            sum += (double) criteria.get(i).weight() * marks.get(i);
            weights += criteria.get(i).weight();
        }
        return sum / weights;
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
