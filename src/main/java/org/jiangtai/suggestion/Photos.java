package org.jiangtai.suggestion;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import org.jiangtai.shared.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Looks at what was uploaded by its content, turns it the right way up, makes it no larger than needed and writes it
 * anew as JPEG, so that neither position data nor anything hidden in the file is kept.
 */
@Component
class Photos {

    static final int MOST = 6;
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp");
    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 1920;
    private static final double QUALITY = 0.82;

    /**
     * The picture as it is kept.
     *
     * @throws InvalidInput for the field {@code photos} if it is none, or too large
     */
    byte[] clean(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw new InvalidInput("photos", "invalid.photo.large", MOST_BYTES / 1024 / 1024);
        }
        try {
            refuseWhatIsNoPhoto(upload);
            var out = new ByteArrayOutputStream();
            Thumbnails.of(new ByteArrayInputStream(upload))
                    .size(LONGEST_SIDE, LONGEST_SIDE)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidInput("photos", "invalid.photo.format");
        }
    }

    /** Reads format and size from the head, before anything is unpacked into memory. */
    private static void refuseWhatIsNoPhoto(byte[] upload) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new InvalidInput("photos", "invalid.photo.format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                String[] names = reader.getOriginatingProvider().getFormatNames();
                if (Arrays.stream(names).noneMatch(FORMATS::contains)) {
                    throw new InvalidInput("photos", "invalid.photo.format");
                }
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new InvalidInput("photos", "invalid.photo.pixels");
                }
            } finally {
                reader.dispose();
            }
        }
    }
}
