package org.jiangtai.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerPagePart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** On a lecturer's page: the trips to come, with the answers to give, and the calendar that follows them. */
@Component
class TripsPart implements LecturerPagePart {

    private static final int ORDER = 20;

    private final TripService trips;
    private final String baseUrl;

    TripsPart(TripService trips, @Value("${jiangtai.base-url}") String baseUrl) {
        this.trips = trips;
        this.baseUrl = baseUrl;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String template() {
        return "event/trips-part";
    }

    @Override
    public Map<String, Object> model(Lecturer lecturer, Locale locale) {
        List<Trip> coming = trips.ofLecturer(lecturer.id());
        return Map.of("trips", coming, "webcal", baseUrl.replaceFirst("^https?:", "webcal:"));
    }
}
