package org.jiangtai.bench;

/** What was asked for can't be measured, and why, in a sentence for people. */
public final class Unclear extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unclear(String chinese, String english) {
        super(chinese + "  " + english);
    }
}
