package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Arrays;
import java.util.List;
import org.jiangtai.suggestion.FlowStop;
import org.jiangtai.suggestion.SuggestionFlow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The streams in the browser; what they say stands beside them as a list, which those read who see no picture. */
@Tag("jt-flow")
final class FlowElement extends Component {

    FlowElement() {
        getElement().setAttribute("aria-hidden", "true");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("/suggestion/flow.js");
    }

    void show(SuggestionFlow flow) {
        ObjectNode data = JacksonUtils.createObjectNode();
        ArrayNode stops = data.putArray("stops");
        came(flow).forEach(stop -> {
            String label = getTranslation(stop.labelKey());
            stops.addObject()
                    .put("name", stop.name())
                    .put("label", label)
                    .put("told", getTranslation("suggestion.flow.stop", label, flow.at(stop)))
                    .put("tone", tone(stop));
        });
        ArrayNode streams = data.putArray("streams");
        flow.streams()
                .forEach(stream -> streams.addArray()
                        .add(stream.from().name())
                        .add(stream.to().name())
                        .add(stream.count()));
        // The module may still be on its way to the browser.
        getElement().executeJs("customElements.whenDefined(this.localName).then(() => this.show($0))", data);
    }

    /** The stops that anything came by, in the order of the way. */
    static List<FlowStop> came(SuggestionFlow flow) {
        return Arrays.stream(FlowStop.values())
                .filter(stop -> flow.at(stop) > 0)
                .toList();
    }

    private static String tone(FlowStop stop) {
        return switch (stop) {
            case SOLVED, ADOPTED -> "good";
            case NEW, TO_HAND_ON, IN_HAND, AGAIN -> "waits";
            case NOT_SOLVED -> "bad";
            case REFUSED, MERGED, NOT_ADOPTED, NO_WORD -> "calm";
            case RECEIVED, TAKEN_ON, HANDED_ON, ANSWERED, PARTLY_ADOPTED -> "way";
        };
    }
}
