package org.jiangtai.planning.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A problem as the search reads it: primitive arrays, made once, shared by all threads, changed by none. */
final class RotaTables {

    /** Minutes from home stand in the lower bits of {@link #reach}; this one says that the dialect is not spoken. */
    private static final int STRANGER = 1 << 14;

    /** This one, the sign, says that it is too far from home. */
    private static final int TOO_FAR = 1 << 15;

    private static final int MOST_MINUTES = STRANGER - 1;
    private static final int MOST_THEMES = 64;
    private static final int MOST_IN_A_TABLE = 4096;

    final RotaProblem problem;
    final RotaWeights weights;
    final int places;
    final int lecturers;
    final int sessions;
    final int days;
    final int halfDays;
    final int weeks;
    final int months;
    final int[] place;
    final int[] theme;
    final boolean[] pinned;
    final boolean[] other;
    final boolean monthsLimited;
    final long[] @Nullable [] wished;
    final int[] beforeLecturer;
    final int[] beforeHalfDay;
    final int[] changeCost;
    /** Whether wishes or changes cost anything at all. */
    final boolean personal;

    final int[] weekOf;
    final int[] monthOf;
    final int[] mostPerWeek;
    final int[] mostPerMonth;
    final long[] themesOf;
    /** When something can be held at a place. */
    final long[][] open;

    /** When a session can be held at its place. */
    private final long[][] openFor;

    final long[][] free;
    /** For each lecturer and place: minutes from home and bits. */
    final short[] reach;

    final int[] hall;
    final int halls;
    /** What the half-day itself costs. */
    final int[] hours;
    /** The sessions of each place that are lectures of the rota. */
    final int[][] sessionsOf;

    final int morningToAfternoon;
    final int morningToEvening;
    final int afternoonToEvening;

    private final Travel travel;
    private final short @Nullable [] table;

    RotaTables(RotaProblem problem) {
        this.problem = problem;
        weights = problem.weights();
        travel = problem.travel();
        RotaCalendar calendar = problem.calendar();
        places = problem.places().size();
        lecturers = problem.lecturers().size();
        sessions = problem.sessions().size();
        days = calendar.days();
        halfDays = calendar.halfDays();
        place = problem.sessions().stream().mapToInt(RotaSession::place).toArray();
        theme = problem.sessions().stream().mapToInt(RotaSession::theme).toArray();
        if (IntStream.of(theme).anyMatch(each -> each >= MOST_THEMES)) {
            throw new IllegalArgumentException("more than " + MOST_THEMES + " themes");
        }
        pinned = new boolean[sessions];
        other = new boolean[sessions];
        wished = new long[sessions][];
        beforeLecturer = new int[sessions];
        beforeHalfDay = new int[sessions];
        changeCost = new int[sessions];
        personal = readSessions();
        weekOf = IntStream.range(0, days).map(calendar::week).toArray();
        monthOf = IntStream.range(0, days).map(calendar::month).toArray();
        weeks = days == 0 ? 0 : weekOf[days - 1] + 1;
        months = days == 0 ? 0 : monthOf[days - 1] + 1;
        mostPerWeek =
                problem.lecturers().stream().mapToInt(RotaLecturer::mostPerWeek).toArray();
        mostPerMonth = problem.lecturers().stream()
                .mapToInt(RotaLecturer::mostPerMonth)
                .toArray();
        monthsLimited = IntStream.of(mostPerMonth).anyMatch(most -> most != RotaLecturer.NO_LIMIT);
        themesOf = problem.lecturers().stream()
                .mapToLong(lecturer ->
                        lecturer.themes().isEmpty() ? 0 : lecturer.themes().toLongArray()[0])
                .toArray();
        openFor = new long[sessions][];
        open = readOpen();
        free = problem.lecturers().stream().map(each -> words(each.free())).toArray(long[][]::new);
        hall = problem.places().stream().mapToInt(RotaPlace::hall).toArray();
        halls = IntStream.of(hall).max().orElse(-1) + 1;
        hours = IntStream.range(0, halfDays)
                .map(halfDay -> calendar.isFreeTime(halfDay) ? 0 : weights.workingHours())
                .toArray();
        sessionsOf = byPlace();
        morningToAfternoon = calendar.gaps().morningToAfternoon();
        morningToEvening = calendar.gaps().morningToEvening();
        afternoonToEvening = calendar.gaps().afternoonToEvening();
        reach = readReach();
        table = places <= MOST_IN_A_TABLE ? readTable() : null;
    }

    private boolean readSessions() {
        boolean any = false;
        for (int s = 0; s < sessions; s++) {
            RotaSession session = problem.sessions().get(s);
            RotaSlot before = session.before();
            pinned[s] = session.pinned();
            other[s] = session.theme() == RotaSession.OTHER;
            wished[s] = session.wished() == null ? null : words(session.wished());
            beforeLecturer[s] = before == null ? -1 : before.lecturer();
            beforeHalfDay[s] = before == null ? -1 : before.halfDay();
            changeCost[s] = before == null ? 0 : session.changeCost();
            any |= wished[s] != null || changeCost[s] > 0;
        }
        return any;
    }

    private long[][] readOpen() {
        long[][] usual =
                problem.places().stream().map(each -> words(each.open())).toArray(long[][]::new);
        long[][] any = usual.clone();
        for (int s = 0; s < sessions; s++) {
            BitSet own = problem.sessions().get(s).open();
            openFor[s] = own == null ? usual[place[s]] : words(own);
            if (own != null) {
                any[place[s]] = either(any[place[s]], openFor[s]);
            }
        }
        return any;
    }

    private static long[] either(long[] one, long[] other) {
        var words = new long[one.length];
        Arrays.setAll(words, i -> one[i] | other[i]);
        return words;
    }

    private long[] words(BitSet bits) {
        var words = new long[(halfDays >> 6) + 1];
        long[] known = bits.toLongArray();
        System.arraycopy(known, 0, words, 0, Math.min(known.length, words.length));
        // What lies beyond the season is no half-day of it.
        words[halfDays >> 6] &= (1L << (halfDays & 63)) - 1;
        return words;
    }

    private int[][] byPlace() {
        List<List<Integer>> lists = new ArrayList<>();
        IntStream.range(0, places).forEach(p -> lists.add(new ArrayList<>()));
        IntStream.range(0, sessions)
                .filter(s -> !other[s])
                .forEach(s -> lists.get(place[s]).add(s));
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private short[] readReach() {
        var minutes = new short[lecturers * places];
        for (int l = 0; l < lecturers; l++) {
            BitSet speaks = problem.lecturers().get(l).speaks();
            for (int p = 0; p < places; p++) {
                int away = Math.min(MOST_MINUTES, travel.fromHome(l, p));
                minutes[l * places + p] =
                        (short) (away | (speaks.get(p) ? 0 : STRANGER) | (away > problem.homeLimit() ? TOO_FAR : 0));
            }
        }
        return minutes;
    }

    private short[] readTable() {
        var minutes = new short[places * places];
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < places; b++) {
                minutes[a * places + b] = (short) Math.min(MOST_MINUTES, travel.between(a, b));
            }
        }
        return minutes;
    }

    int minutes(int a, int b) {
        return table == null ? travel.between(a, b) : table[a * places + b];
    }

    int home(int lecturer, int at) {
        return reach[lecturer * places + at] & MOST_MINUTES;
    }

    boolean isOpen(int at, int halfDay) {
        return (open[at][halfDay >> 6] >>> halfDay & 1) != 0;
    }

    boolean isOpenFor(int session, int halfDay) {
        return (openFor[session][halfDay >> 6] >>> halfDay & 1) != 0;
    }

    boolean isFree(int lecturer, int halfDay) {
        return (free[lecturer][halfDay >> 6] >>> halfDay & 1) != 0;
    }

    boolean knows(int lecturer, int session) {
        return (themesOf[lecturer] >>> theme[session] & 1) != 0;
    }

    boolean reaches(int lecturer, int at) {
        return reach[lecturer * places + at] >= 0;
    }

    boolean isStranger(int lecturer, int at) {
        return (reach[lecturer * places + at] & STRANGER) != 0;
    }

    /** What a session costs there by itself, whatever else there is. */
    int alone(int session, int lecturer, int halfDay) {
        int cost = hours[halfDay];
        if (isStranger(lecturer, place[session])) {
            cost += weights.dialect();
        }
        return personal ? cost + wish(session, halfDay) + change(session, lecturer, halfDay) : cost;
    }

    int wish(int session, int halfDay) {
        long[] bits = wished[session];
        return bits == null || (bits[halfDay >> 6] >>> halfDay & 1) != 0 ? 0 : weights.wish();
    }

    int change(int session, int lecturer, int halfDay) {
        int cost = changeCost[session];
        if (cost == 0) {
            return 0;
        }
        boolean sameLecturer = beforeLecturer[session] == lecturer;
        boolean sameTime = beforeHalfDay[session] == halfDay;
        if (sameLecturer && sameTime) {
            return 0;
        }
        return sameLecturer || sameTime ? cost / 2 : cost;
    }

    /** What two sessions of a place cost together on two different days. */
    int together(int themeA, int dayA, int themeB, int dayB) {
        return tooClose(dayA, dayB) + turned(themeA, dayA, themeB, dayB);
    }

    int tooClose(int dayA, int dayB) {
        int missing = weights.spreadDays() - Math.abs(dayA - dayB);
        return missing > 0 ? weights.spread() * missing : 0;
    }

    int turned(int themeA, int dayA, int themeB, int dayB) {
        return (themeA - themeB) * (dayA - dayB) < 0 ? weights.order() : 0;
    }

    /** What a day's round trip costs; below 0 is no stop in that part of the day. */
    int trip(int lecturer, int morning, int afternoon, int evening) {
        int first = morning >= 0 ? morning : afternoon >= 0 ? afternoon : evening;
        if (first < 0) {
            return 0;
        }
        int last = evening >= 0 ? evening : afternoon >= 0 ? afternoon : morning;
        int minutes = home(lecturer, first) + home(lecturer, last);
        if (morning >= 0 && afternoon >= 0) {
            minutes += minutes(morning, afternoon);
        }
        if (afternoon >= 0 && evening >= 0) {
            minutes += minutes(afternoon, evening);
        } else if (morning >= 0 && evening >= 0) {
            minutes += minutes(morning, evening);
        }
        return weights.driving() * minutes + weights.trip();
    }

    /** Whether the journeys of a day can be made. */
    boolean inTime(int morning, int afternoon, int evening) {
        if (afternoon >= 0) {
            return (morning < 0 || minutes(morning, afternoon) <= morningToAfternoon)
                    && (evening < 0 || minutes(afternoon, evening) <= afternoonToEvening);
        }
        return morning < 0 || evening < 0 || minutes(morning, evening) <= morningToEvening;
    }

    /** For each place the places around it, nearest first, at most so many and without itself. */
    int[][] neighbours(int most) {
        return IntStream.range(0, places)
                .parallel()
                .mapToObj(p -> nearest(places, most, q -> q == p ? Integer.MAX_VALUE : minutes(p, q)))
                .toArray(int[][]::new);
    }

    /** For each place the lecturers who reach it, those first who cost least, at most so many. */
    int[][] lecturersNear(int most) {
        return IntStream.range(0, places)
                .parallel()
                .mapToObj(p -> nearest(
                        lecturers,
                        most,
                        l -> reaches(l, p)
                                ? 2 * weights.driving() * home(l, p) + (isStranger(l, p) ? weights.dialect() : 0)
                                : Integer.MAX_VALUE))
                .toArray(int[][]::new);
    }

    /** The numbers with the shortest distances, by their distance; what is infinitely far is none of them. */
    private static int[] nearest(int count, int most, IntUnaryOperator distance) {
        var keys = new long[Math.min(most, count)];
        int known = 0;
        for (int i = 0; i < count; i++) {
            int away = distance.applyAsInt(i);
            long key = (long) away << 32 | i;
            if (away == Integer.MAX_VALUE || known == keys.length && key > keys[known - 1]) {
                continue;
            }
            int at = known < keys.length ? known++ : known - 1;
            while (at > 0 && keys[at - 1] > key) {
                keys[at] = keys[at - 1];
                at--;
            }
            keys[at] = key;
        }
        return Arrays.stream(keys, 0, known).mapToInt(key -> (int) key).toArray();
    }
}
