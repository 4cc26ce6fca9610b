package org.jiangtai.testing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Films QR codes for {@link Browser#withCamera}: JPEG pictures one after the other, which is what Chromium plays. */
public final class FakeCamera {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CODE = 380;
    /**
     * How the hand moves: degrees, and the code's size against the largest. Some perfectly still and straight codes are
     * read by no reader, so that a film of one picture would fail by chance.
     */
    private static final double[][] HAND = {{0, 1}, {4, 0.9}, {-5, 0.95}, {8, 0.85}, {-2, 0.8}};

    private static final int FRAMES_A_MOVE = 9;
    private static final int PAUSE_FRAMES = 15;

    private FakeCamera() {}

    /**
     * Writes a film that holds each text's QR code before the camera for a while, with an empty picture in between. It
     * is repeated from the start when it ends.
     *
     * @param file ends with {@code .mjpeg}
     * @return the file
     */
    public static Path film(Path file, String... texts) throws IOException {
        byte[] nothing = jpeg(grey());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (String text : texts) {
                BufferedImage code = code(text);
                for (double[] move : HAND) {
                    byte[] picture = jpeg(held(code, move[0], move[1]));
                    for (int i = 0; i < FRAMES_A_MOVE; i++) {
                        out.write(picture);
                    }
                }
                for (int i = 0; i < PAUSE_FRAMES; i++) {
                    out.write(nothing);
                }
            }
        }
        return file;
    }

    private static BufferedImage grey() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        return picture;
    }

    private static BufferedImage code(String text) {
        BufferedImage picture = grey();
        BitMatrix modules;
        try {
            modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, CODE, CODE);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
        int left = (WIDTH - CODE) / 2;
        int top = (HEIGHT - CODE) / 2;
        for (int y = 0; y < CODE; y++) {
            for (int x = 0; x < CODE; x++) {
                picture.setRGB(left + x, top + y, modules.get(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        return picture;
    }

    private static BufferedImage held(BufferedImage code, double degrees, double size) {
        BufferedImage picture = grey();
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(WIDTH / 2, HEIGHT / 2);
        pen.rotate(Math.toRadians(degrees));
        pen.scale(size, size);
        pen.drawImage(code, -WIDTH / 2, -HEIGHT / 2, null);
        pen.dispose();
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
