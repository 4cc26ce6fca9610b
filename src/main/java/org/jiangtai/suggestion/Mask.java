package org.jiangtai.suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.shared.InvalidInput;

/**
 * A rectangle of a picture that nobody should see, from the upper left corner, in ten-thousandths of the picture's width
 * and height, so that it holds for every size of it.
 */
public record Mask(int x, int y, int width, int height) {

    /** So many parts a picture's side has. */
    public static final int WHOLE = 10_000;

    /** More than that on one picture is no picture any more. */
    public static final int MOST = 60;

    public Mask {
        if (x < 0 || y < 0 || width < 1 || height < 1 || x + width > WHOLE || y + height > WHOLE) {
            throw new InvalidInput("pictures", "invalid.mask");
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidInput for the field {@code pictures} if it is anything else, or there are too many
     */
    public static List<Mask> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String[] parts = text.split(";", -1);
        if (parts.length > MOST) {
            throw new InvalidInput("pictures", "invalid.masks.many", MOST);
        }
        return Arrays.stream(parts).map(Mask::one).toList();
    }

    /** The rectangles as one text: {@code x,y,width,height;…}. */
    public static String write(List<Mask> masks) {
        return masks.stream()
                .map(mask -> mask.x + "," + mask.y + "," + mask.width + "," + mask.height)
                .collect(Collectors.joining(";"));
    }

    private static Mask one(String text) {
        if (!text.matches("\\d{1,5},\\d{1,5},\\d{1,5},\\d{1,5}")) {
            throw new InvalidInput("pictures", "invalid.mask");
        }
        int[] numbers =
                Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
        return new Mask(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
