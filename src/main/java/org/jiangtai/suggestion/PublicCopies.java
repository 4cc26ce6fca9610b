package org.jiangtai.suggestion;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import org.jiangtai.shared.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Makes copies of pictures for everybody. What stands under a rectangle is painted over before the copy is written, so it
 * is in none of its bytes; the original is not touched.
 */
@Component
class PublicCopies {

    private static final double QUALITY = 0.82;
    private static final int SMALL_SIDE = 480;

    /** An unpacked picture takes a hundred times its file's size, so few are unpacked at the same moment. */
    private final Semaphore atOnce = new Semaphore(2);

    /** @param small for lists */
    record Copy(byte[] jpeg, byte[] small) {}

    /** @throws InvalidInput for the field {@code pictures} if the picture cannot be read */
    Copy make(byte[] original, List<Mask> masks) {
        atOnce.acquireUninterruptibly();
        try {
            BufferedImage copy = painted(original, masks);
            int longest = Math.max(copy.getWidth(), copy.getHeight());
            return new Copy(jpeg(copy, 1), jpeg(copy, Math.min(1.0, (double) SMALL_SIDE / longest)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            atOnce.release();
        }
    }

    private static BufferedImage painted(byte[] original, List<Mask> masks) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(original));
        if (read == null) {
            throw new InvalidInput("pictures", "invalid.photo.format");
        }
        var copy = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        try {
            pen.drawImage(read, 0, 0, Color.WHITE, null);
            pen.setColor(Color.BLACK);
            for (Mask mask : masks) {
                // Rounded outwards: a pixel that is covered by a part is covered.
                int left = mask.x() * copy.getWidth() / Mask.WHOLE;
                int top = mask.y() * copy.getHeight() / Mask.WHOLE;
                int right = Math.ceilDiv((mask.x() + mask.width()) * copy.getWidth(), Mask.WHOLE);
                int bottom = Math.ceilDiv((mask.y() + mask.height()) * copy.getHeight(), Mask.WHOLE);
                pen.fillRect(left, top, right - left, bottom - top);
            }
        } finally {
            pen.dispose();
        }
        return copy;
    }

    private static byte[] jpeg(BufferedImage picture, double scale) throws IOException {
        var out = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .scale(scale)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
