package org.jiangtai.checkin.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.shell.OwnErrorPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a kiosk shows when something is wrong: a sentence as large as everything there, and the way back to its start. */
@Component
class KioskTrouble implements OwnErrorPage {

    private static final Pattern KIOSK = Pattern.compile("/kiosk/([0-9A-Za-z_-]{1,60})(/.*)?");

    @Override
    public Optional<ModelAndView> page(String path, HttpStatus status, String sentence) {
        return page(path, "trouble", status, sentence);
    }

    /** @param step {@code trouble} if trying again helps, {@code over} if the kiosk works no more */
    Optional<ModelAndView> page(String path, String step, HttpStatus status, String sentence) {
        Matcher kiosk = KIOSK.matcher(path);
        return kiosk.matches()
                ? Optional.of(new ModelAndView("checkin/kiosk", status)
                        .addObject("key", kiosk.group(1))
                        .addObject("step", step)
                        .addObject("sentence", sentence))
                : Optional.empty();
    }
}
