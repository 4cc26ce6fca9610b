package org.jiangtai.checkin.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jiangtai.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What keeps the door's page on a phone: the service worker, which names the version and the files that belong to it, and
 * the texts. A browser compares the worker byte for byte, so that a new version of any file is fetched as a whole.
 */
@RestController
class DoorWorker {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final ObjectProvider<DoorFiles> files;
    private final DoorTexts texts;

    DoorWorker(ObjectProvider<DoorFiles> files, DoorTexts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** For browsers whose workers know modules: it also uploads what waits when the page is closed. */
    @GetMapping("/door/worker.js")
    ResponseEntity<String> worker() {
        return script("import './keeper.js'; import './sync.js'; " + version());
    }

    /** For all other browsers. */
    @GetMapping("/door/sw.js")
    ResponseEntity<String> plainWorker() {
        return script(version() + " importScripts('/door/keeper.js');");
    }

    @GetMapping("/door/texts-{language}.json")
    ResponseEntity<Map<String, String>> texts(@PathVariable("language") String language) {
        if (!DoorTexts.LANGUAGES.contains(language)) {
            throw new NotFound();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(texts.in(language));
    }

    private String version() {
        DoorFiles known = files.getObject();
        return "self.DOOR = { version: '%s', files: [%s] };"
                .formatted(
                        known.version(),
                        known.addresses().stream()
                                .map(address -> "'" + address + "'")
                                .collect(Collectors.joining(", ")));
    }

    private static ResponseEntity<String> script(String content) {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(content);
    }
}
