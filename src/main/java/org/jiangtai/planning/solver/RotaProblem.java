package org.jiangtai.planning.solver;

import java.util.List;

/**
 * A season that is to be planned.
 *
 * @param homeLimit minutes from home beyond which no lecturer is sent
 */
public record RotaProblem(
        RotaCalendar calendar,
        List<RotaPlace> places,
        List<RotaLecturer> lecturers,
        List<RotaSession> sessions,
        Travel travel,
        int homeLimit,
        RotaWeights weights) {

    public RotaProblem {
        places = List.copyOf(places);
        lecturers = List.copyOf(lecturers);
        sessions = List.copyOf(sessions);
        for (RotaSession session : sessions) {
            if (session.place() < 0 || session.place() >= places.size()) {
                throw new IllegalArgumentException("no place " + session.place());
            }
            RotaSlot before = session.before();
            if (before != null
                    && (before.lecturer() < 0
                            || before.lecturer() >= lecturers.size()
                            || before.halfDay() < 0
                            || before.halfDay() >= calendar.halfDays())) {
                throw new IllegalArgumentException("it stood outside of the season: " + before);
            }
        }
    }
}
