package org.jiangtai.checkin;

/**
 * Where a code of the wall, a screen or a kiosk stands: at one list of an event's door. It is written as the event's
 * public code alone for list 1, and with the list's number behind it for another: {@code abcd1234_2}.
 */
record WallPlace(String eventCode, int list) {

    private static final int MOST_DIGITS = 3;

    /** The place that a code or a key names, whether or not its proof is right. */
    static WallPlace in(String code) {
        int hyphen = code.indexOf('-');
        String place = hyphen < 0 ? code : code.substring(0, hyphen);
        int line = place.indexOf('_');
        String number = line < 0 ? "" : place.substring(line + 1);
        boolean isNumber = !number.isEmpty()
                && number.length() <= MOST_DIGITS
                && number.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return line < 0
                ? new WallPlace(place, 1)
                : new WallPlace(place.substring(0, line), isNumber ? Integer.parseInt(number) : 0);
    }

    String written() {
        return list == 1 ? eventCode : eventCode + "_" + list;
    }
}
