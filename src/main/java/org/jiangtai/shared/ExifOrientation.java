package org.jiangtai.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How the camera was held, as a JPEG file's Exif segment says. The segments are walked here because the JDK's reader
 * gives up on files whose Exif stands before JFIF, which is how many phones write them.
 */
final class ExifOrientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_SEGMENT = 2;
    private static final int HEAD = 4;

    private ExifOrientation() {}

    /** The right way up if the file does not say so or cannot be understood. */
    static Orientation of(byte[] file) {
        int at = FIRST_SEGMENT;
        while (at + HEAD < file.length && number(file, at, 1) == MARKER) {
            int marker = number(file, at + 1, 1);
            int end = at + 2 + number(file, at + 2, 2);
            if (marker == START_OF_SCAN || end > file.length) {
                break;
            }
            byte[] segment = Arrays.copyOfRange(file, at + HEAD, Math.max(end, at + HEAD));
            if (marker == APP1 && Arrays.mismatch(segment, EXIF) >= EXIF.length) {
                return read(segment);
            }
            at = end;
        }
        return Orientation.TOP_LEFT;
    }

    private static Orientation read(byte[] segment) {
        try {
            Orientation said = ExifUtils.getOrientationFromExif(segment);
            return said == null ? Orientation.TOP_LEFT : said;
        } catch (RuntimeException damaged) {
            return Orientation.TOP_LEFT;
        }
    }

    private static int number(byte[] file, int at, int bytes) {
        int number = 0;
        for (int i = at; i < at + bytes; i++) {
            number = number << Byte.SIZE | Byte.toUnsignedInt(file[i]);
        }
        return number;
    }
}
