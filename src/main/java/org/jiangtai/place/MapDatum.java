package org.jiangtai.place;

import org.jiangtai.shared.Labelled;

/**
 * Which map a position was copied from. Maps made in mainland China shift what they show: GCJ-02 by some hundred
 * metres, and Baidu's once more. The shift's formulas are the ones in common use; going back is good to a metre.
 */
public enum MapDatum implements Labelled {
    /** Amap, Tencent and other maps of mainland China: GCJ-02. */
    CHINESE_MAP,
    /** Baidu's map: BD-09, which is GCJ-02 shifted again. */
    BAIDU,
    /** A satellite receiver or a map from abroad: WGS 84, as positions are kept. */
    SATELLITE;

    private static final int ROUNDS = 4;
    private static final double BAIDU_TURN = Math.PI * 3000 / 180;
    /** Krasovsky's ellipsoid, which GCJ-02 reckons with. */
    private static final double AXIS = 6378245.0;

    private static final double FLATTENING = 0.00669342162296594323;

    /** The same place as positions are kept. */
    Position toWgs84(Position shown) {
        return switch (this) {
            case CHINESE_MAP -> fromGcj02(shown);
            case BAIDU -> fromGcj02(fromBaidu(shown));
            case SATELLITE -> shown;
        };
    }

    private static Position fromBaidu(Position shown) {
        double x = shown.longitude() - 0.0065;
        double y = shown.latitude() - 0.006;
        double radius = Math.hypot(x, y) - 0.00002 * Math.sin(y * BAIDU_TURN);
        double angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * BAIDU_TURN);
        return new Position(radius * Math.sin(angle), radius * Math.cos(angle));
    }

    private static Position fromGcj02(Position shown) {
        Position guess = shown;
        for (int i = 0; i < ROUNDS; i++) {
            Position shifted = gcj02(guess);
            guess = new Position(
                    guess.latitude() + shown.latitude() - shifted.latitude(),
                    guess.longitude() + shown.longitude() - shifted.longitude());
        }
        return guess;
    }

    /** How a map of mainland China shows a place; abroad it is shown where it is. */
    static Position gcj02(Position real) {
        double lat = real.latitude();
        double lon = real.longitude();
        if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
            return real;
        }
        double x = lon - 105;
        double y = lat - 35;
        double waves = 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI);
        double north = -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (waves
                                + 20 * Math.sin(y * Math.PI)
                                + 40 * Math.sin(y / 3 * Math.PI)
                                + 160 * Math.sin(y / 12 * Math.PI)
                                + 320 * Math.sin(y * Math.PI / 30))
                        * 2
                        / 3;
        double east = 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (waves
                                + 20 * Math.sin(x * Math.PI)
                                + 40 * Math.sin(x / 3 * Math.PI)
                                + 150 * Math.sin(x / 12 * Math.PI)
                                + 300 * Math.sin(x / 30 * Math.PI))
                        * 2
                        / 3;
        double radians = Math.toRadians(lat);
        double magic = 1 - FLATTENING * Math.sin(radians) * Math.sin(radians);
        double perNorth = AXIS * (1 - FLATTENING) / (magic * Math.sqrt(magic));
        double perEast = AXIS / Math.sqrt(magic) * Math.cos(radians);
        return new Position(lat + Math.toDegrees(north / perNorth), lon + Math.toDegrees(east / perEast));
    }
}
