package org.jiangtai.shared;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.springframework.stereotype.Component;

/**
 * Looks at what was uploaded by its content, turns it the right way up, makes it no larger than needed and writes it
 * anew as JPEG, so that neither position data nor anything hidden in the file is kept.
 */
@Component
public class Photos {

    public static final int MOST = 6;
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp");
    private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1");
    private static final int HEIC_HEAD = 12;
    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 1920;
    private static final double QUALITY = 0.82;

    /** An unpacked picture takes a hundred times its file's size, so few are unpacked at the same moment. */
    private final Semaphore atOnce = new Semaphore(2);

    Photos() {
        // The reader of WebP is found through this thread's class loader, which request threads need not have.
        ImageIO.scanForPlugins();
    }

    /**
     * The picture as it is kept.
     *
     * @throws InvalidInput for the field {@code photos} if it is none, or too large
     */
    public CleanPhoto clean(byte[] upload) {
        if (upload.length > MOST_BYTES) {
            throw new InvalidInput("photos", "invalid.photo.large", MOST_BYTES / 1024 / 1024);
        }
        atOnce.acquireUninterruptibly();
        try {
            return new CleanPhoto(rewrite(upload));
        } catch (InvalidInput refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // A damaged file makes the readers fail in many ways; to the person they are one.
            throw new InvalidInput("photos", "invalid.photo.format");
        } finally {
            atOnce.release();
        }
    }

    /** The pictures together may not be more than fit one thing. */
    public static void count(List<CleanPhoto> photos) {
        if (photos.size() > MOST) {
            throw new InvalidInput("photos", "invalid.photo.many", MOST);
        }
    }

    private static byte[] rewrite(byte[] upload) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            ImageReader reader = reader(input);
            try {
                // The size stands in the head and is looked at before anything is unpacked.
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new InvalidInput("photos", "invalid.photo.pixels");
                }
                return jpeg(onWhite(unpack(reader)), ExifOrientation.of(upload));
            } finally {
                reader.dispose();
            }
        }
    }

    /** What phones of one maker write of themselves; its readers are not free. */
    private static boolean isHeic(ImageInputStream input) throws IOException {
        var head = new byte[HEIC_HEAD];
        input.mark();
        int read = input.read(head);
        input.reset();
        String written = new String(head, StandardCharsets.ISO_8859_1);
        return read == HEIC_HEAD && written.startsWith("ftyp", 4) && HEIC.contains(written.substring(8));
    }

    private static ImageReader reader(ImageInputStream input) throws IOException {
        var readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext() && isHeic(input)) {
            throw new InvalidInput("photos", "invalid.photo.heic");
        }
        if (!readers.hasNext()) {
            throw new InvalidInput("photos", "invalid.photo.format");
        }
        ImageReader reader = readers.next();
        if (Arrays.stream(reader.getOriginatingProvider().getFormatNames()).noneMatch(FORMATS::contains)) {
            reader.dispose();
            throw new InvalidInput("photos", "invalid.photo.format");
        }
        // What stands beside the picture is not even unpacked: a few bytes of it may unpack to gigabytes.
        reader.setInput(input, true, true);
        return reader;
    }

    /** Reads only every second, third … pixel of a picture that will be made small anyway. */
    private static BufferedImage unpack(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / (2 * LONGEST_SIDE));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        try {
            pen.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return opaque;
    }

    private static byte[] jpeg(BufferedImage picture, Orientation orientation) throws IOException {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        var out = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .scale(Math.min(1.0, (double) LONGEST_SIDE / longest))
                .addFilter(ExifFilterUtils.getFilterForOrientation(orientation))
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
