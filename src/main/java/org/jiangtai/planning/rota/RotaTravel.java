package org.jiangtai.planning.rota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.planning.solver.Travel;
import org.jiangtai.speaker.LecturerTerms;

/** The ways of a season, reckoned once for each pair of units. */
final class RotaTravel implements Travel {

    private final int[] places;
    private final int[] homes;
    private final int[][] minutes;

    private RotaTravel(int[] places, int[] homes, int[][] minutes) {
        this.places = places;
        this.homes = homes;
        this.minutes = minutes;
    }

    static RotaTravel of(RotaFacts facts, RotaGround ground) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<Long> units = new ArrayList<>();
        var places = new int[ground.places().size()];
        for (int place = 0; place < places.length; place++) {
            places[place] = number(ground.unitOf(place), numbers, units);
        }
        var homes = new int[facts.lecturers().size()];
        for (int lecturer = 0; lecturer < homes.length; lecturer++) {
            LecturerTerms terms = facts.lecturers().get(lecturer);
            homes[lecturer] = number(terms.unitId(), numbers, units);
        }
        var minutes = new int[units.size()][units.size()];
        for (int one = 0; one < minutes.length; one++) {
            for (int other = 0; other <= one; other++) {
                int way = facts.ways().minutes(units.get(one), units.get(other));
                minutes[one][other] = way;
                minutes[other][one] = way;
            }
        }
        return new RotaTravel(places, homes, minutes);
    }

    private static int number(long unit, Map<Long, Integer> numbers, List<Long> units) {
        return numbers.computeIfAbsent(unit, fresh -> {
            units.add(fresh);
            return units.size() - 1;
        });
    }

    @Override
    public int between(int place, int other) {
        return minutes[places[place]][places[other]];
    }

    @Override
    public int fromHome(int lecturer, int place) {
        return minutes[homes[lecturer]][places[place]];
    }
}
