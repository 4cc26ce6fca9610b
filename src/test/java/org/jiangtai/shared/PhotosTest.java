package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jiangtai.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotosTest {

    static final List<String> NO_PHOTOS = List.of(
            "just words in a file called photo.jpg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "<!doctype html><script>alert(1)</script>",
            "GIF89a\1\0\1\0\0\0\0;",
            "BM\0\0\0\0",
            "");

    private final Photos photos = new Photos();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhotoFromAPhoneComesOutUprightAndSaysNothingOfItsPlace(boolean exifBeforeJfif) {
        byte[] upload = Pictures.withExif(Pictures.redAndBlue("jpg", 200, 100), exifBeforeJfif);

        byte[] kept = photos.clean(upload).jpeg();

        BufferedImage picture = Pictures.read(kept);
        assertThat(picture.getWidth()).isEqualTo(100);
        assertThat(picture.getHeight()).isEqualTo(200);
        assertLooksLike(picture, 50, 30, Color.RED);
        assertLooksLike(picture, 50, 170, Color.BLUE);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(applicationSegments(kept)).as("only JFIF").containsOnly(0xE0);
    }

    @Test
    void whatWasTransparentIsWhite() {
        BufferedImage picture =
                Pictures.read(photos.clean(Pictures.transparentPng()).jpeg());
        assertLooksLike(picture, 20, 15, Color.WHITE);
    }

    @Test
    void aWebpPictureIsRead() {
        BufferedImage picture = Pictures.read(photos.clean(Pictures.webp()).jpeg());
        assertThat(picture.getWidth()).isEqualTo(24);
        assertThat(picture.getRaster().getSample(12, 8, 0)).as("red").isGreaterThan(150);
    }

    @Test
    void aLargePictureIsMadeSmallAndASmallOneIsLeftAsItIs() {
        BufferedImage large = Pictures.read(
                photos.clean(Pictures.redAndBlue("jpg", 5000, 2500)).jpeg());
        assertThat(large.getWidth()).isEqualTo(1920);
        assertThat(large.getHeight()).isEqualTo(960);
        BufferedImage small = Pictures.read(photos.clean(Pictures.jpeg()).jpeg());
        assertThat(small.getWidth()).isEqualTo(64);
    }

    @ParameterizedTest
    @FieldSource("NO_PHOTOS")
    void whatIsNoPhotoIsRefusedWhateverItIsCalled(String content) {
        assertRefused(content.getBytes(StandardCharsets.ISO_8859_1), "invalid.photo.format");
    }

    @Test
    void aDamagedPhotoIsRefused() {
        byte[] jpeg = Pictures.jpeg();
        assertRefused(Arrays.copyOf(jpeg, 30), "invalid.photo.format");
    }

    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedByItsHead() {
        assertRefused(Pictures.headOfPng(30_000, 30_000), "invalid.photo.pixels");
    }

    @Test
    void moreThanFiveMegabytesAreRefused() {
        assertRefused(Arrays.copyOf(Pictures.jpeg(), Photos.MOST_BYTES + 1), "invalid.photo.large");
    }

    /** A page or a program behind a picture is still there for who opens the file as such; what is kept is written anew. */
    @Test
    void whatIsHiddenBehindAPictureIsGone() {
        byte[] hidden = "<html><script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.US_ASCII);
        byte[] jpeg = Pictures.jpeg();
        byte[] upload = Arrays.copyOf(jpeg, jpeg.length + hidden.length);
        System.arraycopy(hidden, 0, upload, jpeg.length, hidden.length);

        assertThat(new String(photos.clean(upload).jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script>", "PK\3\4");
    }

    @Test
    void aNoteThatUnpacksToGigabytesIsNotUnpacked() {
        byte[] upload = Pictures.withNote(Pictures.transparentPng(), 4_000_000_000L);

        assertThat(upload.length).isLessThan(Photos.MOST_BYTES);
        assertThat(Pictures.read(photos.clean(upload).jpeg()).getWidth()).isEqualTo(40);
    }

    @Test
    void sevenPhotosAreOneTooMany() {
        var seven = Collections.nCopies(7, photos.clean(Pictures.jpeg()));
        assertThatThrownBy(() -> Photos.count(seven)).isInstanceOf(InvalidInput.class);
        Photos.count(seven.subList(0, 6));
    }

    private void assertRefused(byte[] upload, String key) {
        assertThatThrownBy(() -> photos.clean(upload))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("photos");
                    assertThat(refused.messageKey()).isEqualTo(key);
                });
    }

    private static void assertLooksLike(BufferedImage picture, int x, int y, Color wanted) {
        var seen = new Color(picture.getRGB(x, y));
        assertThat(Stream.of(
                        seen.getRed() - wanted.getRed(),
                        seen.getGreen() - wanted.getGreen(),
                        seen.getBlue() - wanted.getBlue()))
                .as("%s at %d, %d", seen, x, y)
                .allMatch(difference -> Math.abs(difference) < 12);
    }

    /** The markers APP0 to APP15 that stand before the picture itself. */
    private static List<Integer> applicationSegments(byte[] jpeg) {
        var markers = new ArrayList<Integer>();
        int at = 2;
        while (at + 3 < jpeg.length && (jpeg[at + 1] & 0xFF) != 0xDA) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker >= 0xE0 && marker <= 0xEF) {
                markers.add(marker);
            }
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return markers;
    }
}
