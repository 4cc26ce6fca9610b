package org.jiangtai.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files as phones, and people with bad intentions, upload them. */
public final class Pictures {

    private static final int JFIF_END = 20;

    /** 24 × 16 pixels of red. */
    private static final String WEBP = "UklGRkQAAABXRUJQVlA4IDgAAAAQAwCdASoYABAAPtFUo0uoJKMhsAgBABoJQBOl0AAQNgAA/u0H"
            + "L18AU5d/+cS/kj9Au53C04AAAA==";

    private Pictures() {}

    /** A picture whose left half is red and whose right half is blue. */
    public static byte[] redAndBlue(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return write(picture, format);
    }

    public static byte[] jpeg() {
        return redAndBlue("jpg", 64, 48);
    }

    /** A PNG without one opaque pixel. */
    public static byte[] transparentPng() {
        return write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** The same JPEG, taken with the phone held upright (orientation 6) at a place that its GPS entry names. */
    public static byte[] withExif(byte[] jpeg, boolean beforeJfif) {
        byte[] segment = exif();
        int at = beforeJfif ? 2 : JFIF_END;
        return ByteBuffer.allocate(jpeg.length + segment.length)
                .put(jpeg, 0, at)
                .put(segment)
                .put(jpeg, at, jpeg.length - at)
                .array();
    }

    /** The same PNG with a packed note of that many characters behind its head. */
    public static byte[] withNote(byte[] png, long characters) {
        int headEnd = 8 + 25;
        byte[] name = "note\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] packed = packedBlanks(characters);
        var chunk = ByteBuffer.allocate(12 + name.length + packed.length);
        chunk.putInt(name.length + packed.length)
                .put("zTXt".getBytes(StandardCharsets.US_ASCII))
                .put(name)
                .put(packed);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, chunk.position() - 4);
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, headEnd)
                .put(chunk.array())
                .put(png, headEnd, png.length - headEnd)
                .array();
    }

    private static byte[] packedBlanks(long characters) {
        var packed = new ByteArrayOutputStream();
        var block = new byte[1 << 20];
        try (var out = new DeflaterOutputStream(packed)) {
            for (long left = characters; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] exif() {
        var tiff = ByteBuffer.allocate(100);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        tiff.putInt(0);
        var segment = ByteBuffer.allocate(4 + tiff.position());
        segment.putShort((short) 0xFFE1).putShort((short) (2 + tiff.position()));
        segment.put(tiff.array(), 0, tiff.position());
        return segment.array();
    }

    /** The head of a PNG that says it holds this many pixels, and nothing of them. */
    public static byte[] headOfPng(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var checksum = new CRC32();
        checksum.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) checksum.getValue())
                .array();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(BufferedImage picture, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
