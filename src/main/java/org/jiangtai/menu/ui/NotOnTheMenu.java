package org.jiangtai.menu.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;

/** Says why a topic or a script cannot be shown, and leads back to the menu. */
final class NotOnTheMenu extends Div {

    NotOnTheMenu(String sentence) {
        addClassName("jt-card");
        var text = new Paragraph(sentence);
        text.getElement().setAttribute("role", "alert");
        add(text, new RouterLink(getTranslation("menu.backToTopics"), TopicsView.class));
    }
}
