package org.jiangtai.checkin.web;

/** The token of a device link, as it stands in the header {@code Authorization: Bearer <token>}. */
record DeviceToken(String value) {

    private static final String SCHEME = "Bearer ";

    /** Reads the header; what is none is a token that no device has. */
    public static DeviceToken valueOf(String header) {
        return new DeviceToken(
                header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                        ? header.substring(SCHEME.length()).strip()
                        : "");
    }
}
