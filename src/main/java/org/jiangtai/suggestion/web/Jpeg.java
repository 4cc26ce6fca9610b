package org.jiangtai.suggestion.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture as an answer that nobody but the one who asked may keep. */
final class Jpeg {

    private Jpeg() {}

    static ResponseEntity<byte[]> forOneself(byte[] picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }
}
