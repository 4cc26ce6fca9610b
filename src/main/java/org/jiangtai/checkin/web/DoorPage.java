package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jiangtai.checkin.DoorLinkInvalid;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The door in the hand of whoever stands there: the page of a device link. It only shows; the API acts. */
@Controller
class DoorPage {

    private final DoorService door;
    private final Texts texts;

    DoorPage(DoorService door, Texts texts) {
        this.door = door;
        this.texts = texts;
    }

    /** A name with a full stop is one of the page's own files. */
    @GetMapping("/door/{token:[^.]+}")
    String door(@PathVariable("token") String token, Model model, HttpServletResponse response) {
        Discreet.mark(response);
        try {
            model.addAttribute("device", door.open(token));
            model.addAttribute("event", door.eventOf(token));
            model.addAttribute("undoMinutes", door.undoMinutes());
            return "checkin/door";
        } catch (DoorLinkInvalid invalid) {
            response.setStatus((invalid.hasEnded() ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
            model.addAttribute("sentence", texts.of(invalid));
            return "shell/message";
        }
    }
}
