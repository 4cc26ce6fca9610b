package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page of the desk: a heading, what can be done here, and the content below. */
public abstract class Page extends Div implements HasDynamicTitle {

    private final String titleKey;
    private final H1 heading = new H1();
    private final Div actions = new Div();
    private final Header header = new Header(heading, actions);

    protected Page(String titleKey) {
        this.titleKey = titleKey;
        addClassName("jt-page");
        header.addClassName("jt-page-header");
        actions.addClassName("jt-page-actions");
        heading.setText(getTranslation(titleKey));
        add(header);
    }

    /** Puts buttons and links to the right of the heading. */
    protected final void addActions(Component... components) {
        actions.add(components);
    }

    /** Replaces the heading by something more telling, such as an event's title. */
    protected final void setHeading(String text) {
        heading.setText(text);
    }

    /** One sentence of help below the heading. */
    protected final void addHelp(String key) {
        var help = new Paragraph(getTranslation(key));
        help.addClassName("jt-help");
        add(help);
    }

    @Override
    public String getPageTitle() {
        String text = heading.getText().isBlank() ? getTranslation(titleKey) : heading.getText();
        return text + " · " + getTranslation("app.name");
    }
}
