package org.jiangtai.suggestion;

/**
 * How suggestions of a period fared, those that are not published included.
 *
 * @param received all that were made in the period
 * @param answered those of them with an answer, or told why they were not taken on
 * @param inTime those whose first answer came by the deadline
 * @param late those whose first answer came later, or whose deadline is past without one
 * @param adopted those that were adopted wholly or in part
 * @param decided those of which was said whether they are adopted
 * @param solved those whose author said that it is solved
 * @param said those whose author said anything of the answer
 */
public record Figures(
        long received, long answered, long inTime, long late, long adopted, long decided, long solved, long said) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

    private static final int WHOLE = 100;

    /** The two together. */
    public Figures plus(Figures other) {
        return new Figures(
                received + other.received,
                answered + other.answered,
                inTime + other.inTime,
                late + other.late,
                adopted + other.adopted,
                decided + other.decided,
                solved + other.solved,
                said + other.said);
    }

    /** Of those that were received, in percent, rounded down: nobody is told of more than was done. */
    public int answeredPercent() {
        return percent(answered, received);
    }

    /** Of those whose deadline is past or met, in percent, rounded down. */
    public int inTimePercent() {
        return percent(inTime, inTime + late);
    }

    /** Of those that were decided, in percent, rounded down. */
    public int adoptedPercent() {
        return percent(adopted, decided);
    }

    /** Of those whose author said anything, in percent, rounded down. */
    public int solvedPercent() {
        return percent(solved, said);
    }

    private static int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) (part * WHOLE / whole);
    }
}
