package org.jiangtai.shared;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as an inline picture that stays sharp at every size: one SVG element with a quiet zone of four modules, as
 * ISO/IEC 18004 asks, black on white in every colour scheme, error correction M. It has no size of its own and no style
 * attribute; give its surroundings a width (the class is {@code jt-qr}).
 */
public final class QrSvg {

    private static final int QUIET_ZONE = 4;

    private QrSvg() {}

    /**
     * The picture of an address.
     *
     * @param address what a scan yields; plain ASCII, as addresses are
     * @param label what the picture is, for those who hear the page; any text, it is escaped here
     * @throws IllegalArgumentException if the address is empty or longer than a code can hold
     */
    public static String of(String address, String label) {
        ByteMatrix modules = encode(address);
        int side = modules.getWidth() + 2 * QUIET_ZONE;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="jt-qr" viewBox="0 0 %1$d %1$d" \
                shape-rendering="crispEdges" role="img" aria-label="%2$s">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%3$s"/></svg>\
                """.formatted(side, escaped(label), darkRuns(modules));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static ByteMatrix encode(String address) {
        if (address.isBlank()) {
            throw new IllegalArgumentException("nothing to encode");
        }
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("does not fit into a QR code", e);
        }
    }

    /** Each row's dark runs as rectangles of height 1: a few kilobytes instead of an element for each module. */
    private static String darkRuns(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                int run = x - start;
                if (run == 0) {
                    x++;
                } else {
                    path.append('M').append(start + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                }
            }
        }
        return path.toString();
    }
}
