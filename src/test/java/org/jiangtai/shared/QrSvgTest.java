package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class QrSvgTest {

    private static final int PIXELS = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {"https://hall.example/e/4h7k2m9q", "https://hall.example/t/0123456789abcdefghjkmnpqrs?a=b&c=d"})
    void aScannerReadsWhatWasDrawn(String address) throws Exception {
        String svg = QrSvg.of(address, "入场码");

        assertThat(new QRCodeReader().decode(draw(svg)).getText()).isEqualTo(address);
    }

    @Test
    void theLabelIsEscapedAndTheStrictPolicyKept() throws Exception {
        String svg = QrSvg.of("https://hall.example/e/x", "\"><script>&");

        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getAttribute("aria-label")).isEqualTo("\"><script>&");
        assertThat(svg).doesNotContain("style", "<script");
    }

    @Test
    void anAddressThatIsEmptyOrDoesNotFitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrSvg.of("", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> QrSvg.of("x".repeat(5000), ""));
    }

    /** Paints the path the way a browser would. */
    private static BinaryBitmap draw(String svg) {
        int side = number(svg, "viewBox=\"0 0 (\\d+) ") * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
        while (run.find()) {
            int left = Integer.parseInt(run.group(1)) * PIXELS;
            int top = Integer.parseInt(run.group(2)) * PIXELS;
            int width = Integer.parseInt(run.group(3)) * PIXELS;
            for (int y = top; y < top + PIXELS; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + width, 0);
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    }

    private static int number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
