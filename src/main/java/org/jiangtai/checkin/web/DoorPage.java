package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jiangtai.checkin.DoorLinkInvalid;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.event.Event;
import org.jiangtai.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The door in the hand of whoever stands there: the page of a device link. It only shows; the API acts. */
@Controller
class DoorPage {

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private final DoorService door;
    private final Texts texts;

    DoorPage(DoorService door, Texts texts) {
        this.door = door;
        this.texts = texts;
    }

    /** What a browser needs to put a page on the phone's first screen. */
    record Manifest(
            String id,
            String name,
            String short_name,
            String start_url,
            String scope,
            String display,
            List<Icon> icons) {}

    /** A picture for the phone's first screen. */
    record Icon(String src, String sizes, String type) {}

    /** A name with a full stop is one of the page's own files. */
    @GetMapping("/door/{token:[^.]+}")
    String door(@PathVariable("token") String token, Model model, HttpServletResponse response) {
        Discreet.mark(response);
        try {
            door.open(token);
            return "checkin/door";
        } catch (DoorLinkInvalid invalid) {
            response.setStatus((invalid.hasEnded() ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
            model.addAttribute("sentence", texts.of(invalid));
            return "shell/message";
        }
    }

    /** The same page for the phone to keep; it holds nothing of any link. */
    @GetMapping("/door/app.html")
    String kept(HttpServletResponse response) {
        Discreet.mark(response);
        return "checkin/door";
    }

    /** The link as an app of its own: one phone may stand at several events' doors. */
    @GetMapping("/door/{token:[^.]+}/manifest.json")
    ResponseEntity<Manifest> manifest(@PathVariable("token") String token, HttpServletResponse response) {
        Discreet.mark(response);
        Event event = door.eventOf(token);
        String address = "/door/" + token;
        var manifest = new Manifest(
                address,
                texts.of("door.title") + " · " + event.title(),
                texts.of("door.title"),
                address,
                address,
                "standalone",
                List.of(new Icon("/icon.svg", "any", "image/svg+xml")));
        return ResponseEntity.ok().contentType(MANIFEST).body(manifest);
    }
}
