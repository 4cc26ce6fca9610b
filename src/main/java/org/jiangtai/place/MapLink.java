package org.jiangtai.place;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Addresses of a map service that opens in a browser or its app: Amap's URI interface, which needs no key and takes
 * WGS 84 when told so.
 */
public final class MapLink {

    private MapLink() {}

    /** A map with a mark at a position, under a name that people see there. */
    public static String to(Position position, String name) {
        return String.format(
                Locale.ROOT,
                "https://uri.amap.com/marker?position=%.6f,%.6f&name=%s&coordinate=wgs84&src=jiangtai",
                position.longitude(),
                position.latitude(),
                encoded(name));
    }

    /** A search for an address or a name, for where no position is known. */
    public static String search(String words) {
        return "https://uri.amap.com/search?keyword=" + encoded(words) + "&src=jiangtai";
    }

    /** A map of a venue: where its unit lies if that is known, else a search for its address or its names. */
    public static String to(Venue venue, Unit unit) {
        if (unit.position() != null) {
            return to(unit.position(), unit.shortName() + " " + venue.name());
        }
        return search(
                venue.address().isEmpty() ? unit.name() + " " + venue.name() : unit.name() + " " + venue.address());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
