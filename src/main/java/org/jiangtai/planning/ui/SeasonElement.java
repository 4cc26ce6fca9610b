package org.jiangtai.planning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that is drawn in the browser from what the server sends once for a span. */
@StyleSheet("context://planning/planning.css")
abstract class SeasonElement extends Component {

    private final String module;

    SeasonElement(String module) {
        this.module = module;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("/planning/" + module + ".js");
    }

    /** Draws this and nothing else. */
    void show(ObjectNode data) {
        run("show", data);
    }

    /** Writes choices into the page's address; an empty one is taken out. */
    void remember(Map<String, String> choices) {
        run("remember", JacksonUtils.mapToJson(choices));
    }

    /** The module may still be on its way to the browser. */
    final void run(String method, JsonNode argument) {
        getElement().executeJs("customElements.whenDefined(this.localName).then(() => this[$0]($1))", method, argument);
    }

    /** A text that the browser puts in. */
    final void text(String name, String key, Object... arguments) {
        put("text-" + name, getTranslation(key, arguments));
    }

    final void put(String name, String value) {
        getElement().setAttribute("data-" + name, value);
    }
}
