package org.jiangtai.shell.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A page that is kept compressed though a few of its characters are each visitor's own: the form's secret. What stands
 * around the secret is compressed once; the secret goes in between as it is, which gzip (RFC 1952, RFC 1951 section 3.2.4)
 * allows at the end of any block.
 */
final class SplicedPage {

    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {0x03, 0x00};

    private final List<byte[]> plain = new ArrayList<>();
    private final List<byte[]> packed = new ArrayList<>();

    /** @param secret as it stands in the page; empty if the page has none */
    SplicedPage(String page, String secret) {
        String[] parts = secret.isEmpty() ? new String[] {page} : page.split(Pattern.quote(secret), -1);
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            plain.add(bytes);
            packed.add(deflate(bytes));
        }
    }

    boolean holdsSecret() {
        return plain.size() > 1;
    }

    /** The page with a visitor's own secret. */
    byte[] plain(String secret) {
        byte[] own = secret.getBytes(StandardCharsets.UTF_8);
        var page = new ByteArrayOutputStream();
        for (int i = 0; i < plain.size(); i++) {
            if (i > 0) {
                page.writeBytes(own);
            }
            page.writeBytes(plain.get(i));
        }
        return page.toByteArray();
    }

    /** The same as a gzip file. */
    byte[] gzip(String secret) {
        byte[] own = secret.getBytes(StandardCharsets.UTF_8);
        var page = new ByteArrayOutputStream();
        var check = new CRC32();
        int length = 0;
        page.writeBytes(GZIP_HEAD);
        for (int i = 0; i < plain.size(); i++) {
            if (i > 0) {
                writeStored(page, own);
                check.update(own);
                length += own.length;
            }
            page.writeBytes(packed.get(i));
            check.update(plain.get(i));
            length += plain.get(i).length;
        }
        page.writeBytes(LAST_BLOCK);
        writeNumber(page, (int) check.getValue());
        writeNumber(page, length);
        return page.toByteArray();
    }

    /** Blocks that end at a whole byte and are not the last. */
    private static byte[] deflate(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(bytes);
            var packed = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            int count;
            do {
                count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                packed.write(buffer, 0, count);
            } while (count == buffer.length);
            return packed.toByteArray();
        }
    }

    private static void writeStored(ByteArrayOutputStream page, byte[] bytes) {
        page.write(0);
        writeShort(page, bytes.length);
        writeShort(page, ~bytes.length);
        page.writeBytes(bytes);
    }

    private static void writeNumber(ByteArrayOutputStream page, int number) {
        writeShort(page, number);
        writeShort(page, number >>> 16);
    }

    private static void writeShort(ByteArrayOutputStream page, int number) {
        page.write(number);
        page.write(number >>> 8);
    }
}
