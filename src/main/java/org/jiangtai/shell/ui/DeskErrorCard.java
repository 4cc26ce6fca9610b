package org.jiangtai.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a page of the desk cannot: a sentence, and the way back. */
class DeskErrorCard extends Div {

    private final Paragraph sentence = new Paragraph();

    DeskErrorCard() {
        addClassName("jt-login");
        sentence.getElement().setAttribute("role", "alert");
        var card = new Div(
                new H1(getTranslation("app.name")), sentence, new Anchor("/desk/", getTranslation("desk.backToStart")));
        card.addClassName("jt-login-card");
        add(card);
    }

    final void say(String text) {
        sentence.setText(text);
    }
}
