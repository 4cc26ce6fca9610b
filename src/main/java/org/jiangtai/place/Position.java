package org.jiangtai.place;

import java.util.Locale;
import org.jiangtai.shared.InvalidInput;

/**
 * A place on the earth.
 *
 * @param latitude degrees north, WGS 84, -90 to 90
 * @param longitude degrees east, WGS 84, -180 to 180
 */
public record Position(double latitude, double longitude) {

    private static final double EARTH_KM = 6371.0088;

    /** @throws InvalidInput if there is no such place */
    public Position {
        // Written so that what is no number is refused too.
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new InvalidInput("position", "invalid.position");
        }
    }

    /** The great-circle distance in kilometres, as a bird flies. */
    public double kilometresTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double number) {
        return number * number;
    }

    /** Latitude and longitude with six decimals, which is a step of ten centimetres: {@code 32.001100, 119.582200}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6f, %.6f", latitude, longitude);
    }
}
