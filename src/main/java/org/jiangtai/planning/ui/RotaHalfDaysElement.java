package org.jiangtai.planning.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.planning.SeasonSpan;
import org.jiangtai.planning.rota.RotaOffer;
import org.jiangtai.planning.rota.RotaStand;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.DayPart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The half-days with their costs, in the browser. It is public because Vaadin makes its events from outside. */
@Tag("jt-rota-halfdays")
public final class RotaHalfDaysElement extends SeasonElement {

    private static final List<DayPart> PARTS = List.of(DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING);

    /** Somebody took one of the offers for a session, counted from 0. */
    @DomEvent("jt-take")
    public static final class Taken extends ComponentEvent<RotaHalfDaysElement> {
        final int session;
        final int index;

        public Taken(
                RotaHalfDaysElement source,
                boolean fromClient,
                @EventData("event.detail.session") int session,
                @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.session = session;
            this.index = index;
        }
    }

    private record HalfDay(LocalDate day, DayPart part) {}

    RotaHalfDaysElement() {
        super("rota-halfdays");
        text("label", "rota.halfDays");
        text("no", "rota.halfDays.no");
        text("here", "rota.halfDays.here");
        text("hint", "rota.halfDays.hint");
    }

    void onTaken(ComponentEventListener<Taken> listener) {
        addListener(Taken.class, listener);
    }

    /**
     * @param session its number
     * @param here where the session stands now
     */
    void show(int session, SeasonSpan span, List<RotaOffer> offers, @Nullable RotaStand here, Moments moments) {
        Map<HalfDay, Integer> indexes = new HashMap<>();
        for (int i = 0; i < offers.size(); i++) {
            RotaStand stand = offers.get(i).stand();
            indexes.put(new HalfDay(stand.day(), stand.part()), i);
        }
        ObjectNode json = JacksonUtils.createObjectNode();
        json.put("session", session);
        ArrayNode parts = json.putArray("parts");
        PARTS.forEach(part -> parts.add(getTranslation(part.labelKey())));
        ArrayNode weekdays = json.putArray("weekdays");
        span.monday()
                .datesUntil(span.monday().plusWeeks(1))
                .forEach(day -> weekdays.add(day.getDayOfWeek().getDisplayName(TextStyle.NARROW, getLocale())));
        ArrayNode weeks = json.putArray("weeks");
        for (LocalDate monday : span.mondays()) {
            ArrayNode days =
                    weeks.addArray().add(moments.shortDay(monday, getLocale())).addArray();
            monday.datesUntil(monday.plusWeeks(1)).forEach(day -> {
                ArrayNode halves =
                        days.addArray().add(moments.shortDay(day, getLocale())).addArray();
                for (DayPart part : PARTS) {
                    Integer index = indexes.get(new HalfDay(day, part));
                    if (index == null) {
                        halves.addNull();
                    } else {
                        RotaOffer offer = offers.get(index);
                        halves.addArray()
                                .add(index)
                                .add(offer.difference().total())
                                .add(offer.lecturer())
                                .add(here != null && here.day().equals(day) && here.part() == part);
                    }
                }
            });
        }
        show(json);
    }
}
