package org.jiangtai.checkin.web;

import org.jiangtai.checkin.WallService;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the wall shows now; the screen asks each few seconds. */
@RestController
class WallScreenApi {

    private final WallService wall;
    private final Texts texts;
    private final String baseUrl;

    WallScreenApi(WallService wall, Texts texts, @Value("${jiangtai.base-url}") String baseUrl) {
        this.wall = wall;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /**
     * The moment's picture.
     *
     * @param qr an SVG element
     * @param secondsLeft until the next code
     */
    record Picture(String code, String qr, long present, int expected, int secondsLeft) {}

    @GetMapping("/wall/{key}/now")
    ResponseEntity<Picture> now(@PathVariable("key") String key) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(picture(wall.screen(key)));
    }

    Picture picture(WallService.Screen screen) {
        return new Picture(
                screen.code(),
                QrSvg.of(baseUrl + "/c/" + screen.code(), texts.of("wall.screen.qr")),
                screen.present(),
                screen.event().taken(),
                screen.secondsLeft());
    }
}
