package org.jiangtai.planning.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.menu.Theme;
import org.jiangtai.planning.rota.RotaLecture;
import org.jiangtai.planning.rota.RotaSetup;
import org.jiangtai.planning.rota.RotaStand;
import org.jiangtai.planning.rota.RotaTheme;
import org.jiangtai.shared.Moments;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Places by themes, each session in its cell, in the browser. It is public because Vaadin makes its events. */
@Tag("jt-rota-map")
public final class RotaMapElement extends SeasonElement {

    /** Somebody chose a session. */
    @DomEvent("jt-session")
    public static final class SessionChosen extends ComponentEvent<RotaMapElement> {
        final int number;

        public SessionChosen(RotaMapElement source, boolean fromClient, @EventData("event.detail.number") int number) {
            super(source, fromClient);
            this.number = number;
        }
    }

    /** @param editable whether sessions can be dragged */
    RotaMapElement(boolean editable) {
        super("rota-map");
        put("editable", Boolean.toString(editable));
        text("label", "rota.tab.map");
        text("places", "planning.places");
        text("left", "rota.left");
        text("pinned", "rota.pinned");
        text("order", "rota.order");
        text("omitted", "rota.omitted");
        text("given", "rota.cell.given");
    }

    void onChosen(ComponentEventListener<SessionChosen> listener) {
        addListener(SessionChosen.class, listener);
    }

    /** Marks the session that the rest of the page is about. */
    void choose(int number) {
        run("choose", JacksonUtils.getMapper().getNodeFactory().numberNode(number));
    }

    /** A theme that nobody asked for has a column only where something of it was planned all the same. */
    void show(List<Theme> themes, RotaSetup setup, List<RotaLecture> lectures, Moments moments) {
        Set<Long> wanted = setup.themes().stream()
                .filter(theme -> theme.lectures() > 0)
                .map(RotaTheme::themeId)
                .collect(Collectors.toSet());
        Set<Long> planned = lectures.stream().map(RotaLecture::themeId).collect(Collectors.toSet());
        ObjectNode json = JacksonUtils.createObjectNode();
        ArrayNode columns = ThemesJson.of(
                themes.stream()
                        .filter(theme -> wanted.contains(theme.id()) || planned.contains(theme.id()))
                        .toList(),
                getLocale());
        columns.forEach(column -> ((ObjectNode) column)
                .put("wanted", wanted.contains(column.get("id").asLong())));
        json.set("themes", columns);
        Map<Long, ArrayNode> rows = new LinkedHashMap<>();
        ArrayNode all = json.putArray("rows");
        for (RotaLecture lecture : lectures) {
            ArrayNode cells = rows.computeIfAbsent(lecture.unitId(), fresh -> {
                ArrayNode row = all.addArray().add(lecture.place());
                return row.addArray();
            });
            RotaStand at = lecture.at();
            cells.addArray()
                    .add(lecture.themeId())
                    .add(lecture.number())
                    .add(at == null ? "" : moments.shortDay(at.day(), getLocale()))
                    .add(at == null ? "" : getTranslation(at.part().labelKey()))
                    .add(lecture.lecturer())
                    .add(lecture.pinned())
                    .add(!lecture.orderNumber().isEmpty())
                    .add(lecture.omitted());
        }
        show(json);
    }
}
