package org.jiangtai.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing that stands in for a resident's photo. */
final class DrawnPhoto {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int HORIZON = 300;

    private DrawnPhoto() {}

    /** A village road with a broken edge, as PNG. */
    static byte[] brokenRoad() {
        return road(true);
    }

    /** The same road, mended. */
    static byte[] mendedRoad() {
        return road(false);
    }

    /** A sheet with lines of print and a signature. */
    static byte[] signedPaper() {
        var image = new BufferedImage(HEIGHT, WIDTH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xFBFAF6));
        pen.fillRect(0, 0, HEIGHT, WIDTH);
        pen.setColor(new Color(0xB9B5AC));
        for (int line = 120; line < 620; line += 50) {
            pen.fillRect(90, line, 540, 14);
        }
        pen.setColor(new Color(0x1F3350));
        pen.setStroke(new BasicStroke(5));
        pen.drawPolyline(
                new int[] {380, 420, 400, 460, 450, 510, 505, 570, 620},
                new int[] {800, 740, 830, 750, 820, 760, 815, 770, 800},
                9);
        pen.dispose();
        return png(image);
    }

    private static byte[] road(boolean broken) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x9CC4DE), 0, HORIZON, new Color(0xE6EEF0)));
        pen.fillRect(0, 0, WIDTH, HORIZON);
        pen.setPaint(new GradientPaint(0, HORIZON, new Color(0x8DA865), 0, HEIGHT, new Color(0x55713A)));
        pen.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
        pen.setColor(new Color(0xBDB7AC));
        pen.fill(new Polygon(new int[] {440, 540, 900, 150}, new int[] {HORIZON, HORIZON, HEIGHT, HEIGHT}, 4));
        if (broken) {
            breakEdge(pen);
        }
        pen.dispose();
        return png(image);
    }

    private static void breakEdge(Graphics2D pen) {
        pen.setColor(new Color(0x4A3B2A));
        pen.fill(new Polygon(
                new int[] {700, 655, 690, 640, 720, 770, 900, 830},
                new int[] {470, 520, 560, 620, 680, 640, 720, 590},
                8));
        pen.setColor(new Color(0x6F675C));
        pen.setStroke(new BasicStroke(4));
        pen.drawPolyline(new int[] {640, 590, 560, 500}, new int[] {620, 600, 640, 630}, 4);
        pen.drawPolyline(new int[] {690, 620, 600}, new int[] {560, 545, 510}, 3);
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
