package org.jiangtai.menu;

import java.util.List;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.TextFile;

/** A script that comes as a file of plain text; what else people upload is told apart, to say what to do with it. */
public final class ScriptFile {

    /** The largest file that is read: more than the longest script has in any encoding. */
    public static final int MOST_BYTES = 512 * 1024;

    private static final List<byte[]> DOCUMENTS = List.of(
            new byte[] {'P', 'K', 3, 4},
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            new byte[] {'%', 'P', 'D', 'F'},
            new byte[] {'{', '\\', 'r', 't', 'f'});

    private ScriptFile() {}

    /**
     * The text of a file.
     *
     * @throws InvalidInput for the field {@code text} if it is a document of a word processor, no text, empty or too
     *     long
     */
    public static String read(byte[] file) {
        if (DOCUMENTS.stream().anyMatch(mark -> startsWith(file, mark))) {
            throw new InvalidInput("text", "invalid.script.document");
        }
        if (file.length > MOST_BYTES) {
            throw new InvalidInput("text", "invalid.script.large", ScriptRules.MOST_TEXT);
        }
        String text = TextFile.read(file).orElseThrow(() -> new InvalidInput("text", "invalid.script.notText"));
        if (text.isBlank()) {
            throw new InvalidInput("text", "invalid.script.emptyFile");
        }
        return ScriptRules.text(text);
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (file[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
