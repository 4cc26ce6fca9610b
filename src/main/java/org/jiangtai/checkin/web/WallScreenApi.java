package org.jiangtai.checkin.web;

import java.util.List;
import org.jiangtai.checkin.WallScreens;
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

    private final WallScreens wall;
    private final Texts texts;
    private final String baseUrl;

    WallScreenApi(WallScreens wall, Texts texts, @Value("${jiangtai.base-url}") String baseUrl) {
        this.wall = wall;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /**
     * The moment's picture.
     *
     * @param qr an SVG element
     * @param secondsLeft until the next code
     * @param greetings a sentence for each who has just come
     */
    record Picture(String code, String qr, long present, int expected, int secondsLeft, List<String> greetings) {}

    @GetMapping("/wall/{key}/now")
    ResponseEntity<Picture> now(@PathVariable("key") String key) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(picture(wall.screen(key)));
    }

    Picture picture(WallScreens.Screen screen) {
        return new Picture(
                screen.code(),
                QrSvg.of(baseUrl + "/c/" + screen.code(), texts.of("wall.screen.qr")),
                screen.present(),
                screen.event().taken(),
                screen.secondsLeft(),
                screen.justCame().stream()
                        .map(name -> texts.of("wall.screen.welcome", name))
                        .toList());
    }
}
