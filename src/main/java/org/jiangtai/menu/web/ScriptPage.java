package org.jiangtai.menu.web;

import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.menu.ScriptState;
import org.jiangtai.menu.ScriptText;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A script on paper, large enough to be read from a lectern. One that is not in force says so on the sheet. */
@Controller
class ScriptPage {

    private final ScriptService scripts;
    private final MenuService menu;

    ScriptPage(ScriptService scripts, MenuService menu) {
        this.scripts = scripts;
        this.menu = menu;
    }

    @GetMapping("/print/script/{id}")
    String script(@PathVariable long id, Model model) {
        ScriptText read = scripts.read(id);
        model.addAttribute("script", read.script());
        model.addAttribute("lines", read.lines());
        model.addAttribute("inForce", read.script().state() == ScriptState.APPROVED);
        model.addAttribute("topic", menu.topic(read.script().topicId()).orElseThrow(NotFound::new));
        return "menu/script";
    }
}
