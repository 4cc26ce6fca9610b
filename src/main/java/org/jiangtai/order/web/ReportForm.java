package org.jiangtai.order.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.jiangtai.order.Delivery;
import org.jiangtai.order.Order;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;

/** The report as it was typed, so that all of it can be shown again. */
record ReportForm(String day, String start, String end, String headCount, String remark) {

    static ReportForm read(HttpServletRequest request) {
        return new ReportForm(
                text(request, "day"),
                text(request, "start"),
                text(request, "end"),
                text(request, "headCount"),
                text(request, "remark"));
    }

    /** What was planned, so that only what was otherwise is typed. */
    static ReportForm of(Order order, Moments moments) {
        return order.startsAt() == null || order.endsAt() == null
                ? new ReportForm("", "", "", "", "")
                : new ReportForm(
                        moments.day(order.startsAt()),
                        moments.clock(order.startsAt()),
                        moments.clock(order.endsAt()),
                        "",
                        "");
    }

    /**
     * The report.
     *
     * @throws InvalidInput for {@code startsAt}, {@code endsAt} or {@code headCount} if it is none
     */
    Delivery typed(Moments moments) {
        return new Delivery(
                moment("startsAt", start, moments), moment("endsAt", end, moments), number(), remark, false);
    }

    private Instant moment(String field, String clock, Moments moments) {
        try {
            return moments.instant(LocalDateTime.of(LocalDate.parse(day.strip()), LocalTime.parse(clock.strip())));
        } catch (DateTimeException notATime) {
            throw new InvalidInput(field, "invalid.empty");
        }
    }

    private int number() {
        String plain = Normalizer.normalize(headCount, Normalizer.Form.NFKC).strip();
        if (!plain.matches("[0-9]{1,6}")) {
            throw new InvalidInput("headCount", "invalid.empty");
        }
        return Integer.parseInt(plain);
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.toString(request.getParameter(name), "");
    }
}
