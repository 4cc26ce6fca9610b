package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangtai.checkin.DoorLinkInvalid;
import org.jiangtai.checkin.WallScreens;
import org.jiangtai.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The wall itself: a page for the hall's projector that shows the code of the moment. */
@Controller
class WallScreenPage {

    private final WallScreens wall;
    private final WallScreenApi api;
    private final Texts texts;

    WallScreenPage(WallScreens wall, WallScreenApi api, Texts texts) {
        this.wall = wall;
        this.api = api;
        this.texts = texts;
    }

    /** From the desk to the screen's own address, which works on without a session. */
    @GetMapping("/print/wall/{eventId}")
    String open(@PathVariable("eventId") long eventId, @RequestParam(name = "list", defaultValue = "1") int list) {
        return "redirect:/wall/" + wall.screenKey(eventId, list);
    }

    /** The same for a kiosk. */
    @GetMapping("/print/kiosk/{eventId}")
    String kiosk(@PathVariable("eventId") long eventId, @RequestParam(name = "list", defaultValue = "1") int list) {
        return "redirect:/kiosk/" + wall.kioskKey(eventId, list);
    }

    @GetMapping("/wall/{key:[^.]+}")
    String screen(@PathVariable("key") String key, Model model, HttpServletResponse response) {
        Discreet.mark(response);
        try {
            var screen = wall.screen(key);
            model.addAttribute("event", screen.event());
            model.addAttribute("list", screen.list());
            model.addAttribute("key", key);
            model.addAttribute("now", api.picture(screen));
            return "checkin/wall-screen";
        } catch (DoorLinkInvalid invalid) {
            response.setStatus((invalid.hasEnded() ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
            model.addAttribute("sentence", texts.of(invalid));
            return "shell/message";
        }
    }
}
