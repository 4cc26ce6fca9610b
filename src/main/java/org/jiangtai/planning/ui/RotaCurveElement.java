package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import org.jiangtai.planning.rota.RotaPoint;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The falling cost as a curve, in the browser. It is public because Vaadin makes its events from outside. */
@Tag("jt-rota-curve")
public final class RotaCurveElement extends SeasonElement {

    private static final int MILLIS = 1_000;

    RotaCurveElement() {
        super("rota-curve");
        text("label", "rota.curve.label");
        text("seconds", "rota.curve.seconds");
        text("none", "rota.curve.none");
    }

    /** @param seconds how long the whole search takes */
    void show(List<RotaPoint> course, int seconds) {
        ObjectNode json = JacksonUtils.createObjectNode();
        ArrayNode points = json.putArray("points");
        course.forEach(point -> points.addArray().add(point.millis()).add(point.cost()));
        json.put("millis", (long) seconds * MILLIS);
        show(json);
    }
}
