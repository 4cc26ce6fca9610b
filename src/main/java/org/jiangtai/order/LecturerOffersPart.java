package org.jiangtai.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerPagePart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On a lecturer's own page: what waits for an answer, what can be claimed, what is to be reported. */
@Component
class LecturerOffersPart implements LecturerPagePart {

    private static final int FIRST = 10;

    private final Offers offers;
    private final Moments moments;

    LecturerOffersPart(Offers offers, Moments moments) {
        this.offers = offers;
        this.moments = moments;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public String template() {
        return "order/lecturer";
    }

    /** An order as a line of the page. */
    public record Line(long id, String subject, String when, String where, String until, boolean late) {}

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> model(Lecturer lecturer, Locale locale) {
        List<Order> all = offers.of(lecturer.id());
        List<Line> asked = lines(all.stream()
                .filter(order -> order.state() == OrderState.DISPATCHED && !order.claimable())
                .toList());
        List<Line> open = lines(all.stream()
                .filter(order -> order.state() == OrderState.DISPATCHED && order.claimable())
                .toList());
        List<Line> report = lines(all.stream()
                .filter(order -> order.state() == OrderState.IN_SERVICE)
                .toList());
        return asked.isEmpty() && open.isEmpty() && report.isEmpty()
                ? Map.of()
                : Map.of("asked", asked, "open", open, "report", report);
    }

    private List<Line> lines(List<Order> orders) {
        return orders.stream()
                .map(order -> new Line(
                        order.id(),
                        order.subject(),
                        order.startsAt() == null || order.endsAt() == null
                                ? ""
                                : moments.span(order.startsAt(), order.endsAt()),
                        order.unitName() + " " + order.venueName(),
                        order.dueAt() == null ? "" : moments.minute(order.dueAt()),
                        order.late()))
                .toList();
    }
}
