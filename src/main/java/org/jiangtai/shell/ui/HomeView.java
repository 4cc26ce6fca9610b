package org.jiangtai.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.jiangtai.uikit.HomeSection;
import org.jiangtai.uikit.Page;
import org.springframework.beans.factory.ObjectProvider;

/** Today, this week, what waits for me: each part comes from the module that knows it. */
@Route("")
@Menu(title = "menu.home", order = 0, icon = "vaadin:home-o")
@PermitAll
class HomeView extends Page {

    HomeView(ObjectProvider<HomeSection> sections) {
        super("menu.home");
        var board = new Div();
        board.addClassName("jt-home");
        sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .forEach(section -> section.content().ifPresent(board::add));
        if (board.getComponentCount() == 0) {
            addHelp("home.nothing");
        }
        add(board);
    }
}
