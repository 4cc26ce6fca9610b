package org.jiangtai.planning.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jiangtai.menu.Theme;
import org.jiangtai.planning.rota.RotaLecture;
import org.jiangtai.planning.rota.RotaStand;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.ListPanel;

/** Sessions one by one; a click chooses one. */
final class RotaSessionList extends Div {

    private final ListPanel<RotaLecture> list;
    private final transient Map<Long, Theme> themes;
    private final transient Moments moments;

    /**
     * @param file the name of the file that it is saved as
     * @param placed whether they are; otherwise nobody knows when and by whom
     */
    RotaSessionList(
            String emptyKey,
            String file,
            boolean placed,
            Map<Long, Theme> themes,
            Moments moments,
            IntConsumer chosen) {
        this.themes = themes;
        this.moments = moments;
        list = new ListPanel<>(emptyKey);
        if (placed) {
            list.sorted("rota.day", this::day, RotaSessionList::order);
            list.text("rota.part", this::part);
        }
        list.text("rota.place", RotaLecture::place);
        list.text("rota.theme", lecture -> theme(lecture.themeId()));
        if (placed) {
            list.roomy(list.text("rota.topic", RotaLecture::topic));
            list.text("rota.lecturer", RotaLecture::lecturer);
            list.text("rota.venue", RotaLecture::venue);
        }
        list.text("rota.order", RotaLecture::orderNumber);
        if (placed) {
            list.sorted("rota.caused", lecture -> Long.toString(lecture.cost()), RotaLecture::cost);
        } else {
            list.text(
                    "rota.left.how",
                    lecture -> getTranslation(lecture.omitted() ? "rota.legend.omitted" : "rota.left.noRoom"));
        }
        list.exportAs("rota.export", file);
        list.grid().addItemClickListener(click -> chosen.accept(click.getItem().number()));
        add(list);
    }

    void setItems(Collection<RotaLecture> lectures) {
        list.setItems(lectures);
    }

    private String day(RotaLecture lecture) {
        RotaStand at = lecture.at();
        return at == null ? "" : moments.day(at.day());
    }

    private String part(RotaLecture lecture) {
        RotaStand at = lecture.at();
        return at == null ? "" : getTranslation(at.part().labelKey());
    }

    private static String order(RotaLecture lecture) {
        RotaStand at = lecture.at();
        return at == null ? "" : at.day() + " " + at.part().ordinal();
    }

    private String theme(long id) {
        Theme theme = themes.get(id);
        return theme == null ? "" : theme.name(getLocale());
    }
}
