package org.jiangtai.bench.periodic;

import java.util.List;

/** Instances that are small enough to be read by people. */
final class Small {

    /** Two days with two vehicles each; on the second day no route may take longer than 60. */
    private static final List<String> LINES = List.of(
            "1 2 7 2",
            "0 10",
            "60 10",
            " 0   0   0 0 0 0 0",
            " 1   3   4 1 4 1 2 1 2",
            " 2  -3   4 1 4 1 2 1 2",
            " 3   6   8 1 3 2 1 3",
            " 4   0  10 1 2 1 2 1 2",
            " 5   0 -10 1 5 1 1 2",
            " 6   5   0 1 1 0 2 1 2",
            "");

    private Small() {}

    static Instance instance() {
        return InstanceReader.read("small", LINES);
    }

    /** Thirty customers in a grid with narrow vehicles and short days. */
    static Instance grid() {
        StringBuilder text = new StringBuilder("1 3 30 3\n120 26\n120 26\n120 26\n0 0 0 0 0 0 0\n");
        for (int i = 1; i <= 30; i++) {
            String days = switch (i % 3) {
                case 0 -> "2 3 3 5 6";
                case 1 -> "1 3 1 2 4";
                default -> "3 1 7";
            };
            text.append(i + " " + (i % 6 * 7 - 15) + " " + (i / 6 * 7 - 18) + " 2 " + (1 + i % 5) + " " + days + "\n");
        }
        return InstanceReader.read("grid", text.toString().lines().toList());
    }
}
