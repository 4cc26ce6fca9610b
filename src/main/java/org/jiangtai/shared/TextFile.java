package org.jiangtai.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a file of plain text as people have them: UTF-8 with or without its mark, UTF-16 with its mark, or GB18030,
 * which Chinese Windows still writes.
 */
public final class TextFile {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private TextFile() {}

    /** The text, or empty if the file is no text: bytes that no encoding explains, or control characters. */
    public static Optional<String> read(byte[] file) {
        return decode(file)
                .filter(text ->
                        text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }

    private static Optional<String> decode(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            return decode(file, StandardCharsets.UTF_16);
        }
        return decode(file, StandardCharsets.UTF_8)
                .or(() -> decode(file, CHINESE))
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
