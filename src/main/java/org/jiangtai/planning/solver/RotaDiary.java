package org.jiangtai.planning.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each session of a plan stands, and what is used up by it: the diaries of lecturers and halls, and no costs. */
class RotaDiary {

    final RotaTables tables;
    /** Who gives each session; below 0 it is left out. */
    final int[] lecturer;
    /** When each session is; says nothing of one that is left out. */
    final int[] halfDay;

    /** The session at each lecturer's half-day; below 0 there is none. */
    private final int[] at;
    /** Lectures of each lecturer in each week and month, fixed appointments included. */
    private final int[] inWeek;

    private final int[] inMonth;
    /** Lectures of the rota of each lecturer. */
    private final int[] load;

    private final byte[] hallUse;
    /** Sessions that are left out, in no order, and where each stands in it. */
    private final int[] out;

    private final int[] whereOut;
    private int outs;
    private int placed;

    /** Everything is left out. */
    RotaDiary(RotaTables tables) {
        this.tables = tables;
        int sessions = tables.sessions;
        lecturer = new int[sessions];
        halfDay = new int[sessions];
        at = new int[tables.lecturers * tables.halfDays];
        inWeek = new int[tables.lecturers * tables.weeks];
        inMonth = new int[tables.monthsLimited ? tables.lecturers * tables.months : 0];
        load = new int[tables.lecturers];
        hallUse = new byte[tables.halls * tables.halfDays];
        out = new int[sessions];
        whereOut = new int[sessions];
        Arrays.fill(lecturer, -1);
        Arrays.fill(at, -1);
        for (int s = 0; s < sessions; s++) {
            out[s] = s;
            whereOut[s] = s;
        }
        outs = sessions;
    }

    List<@Nullable RotaSlot> slots() {
        List<@Nullable RotaSlot> slots = new ArrayList<>();
        for (int s = 0; s < lecturer.length; s++) {
            slots.add(isPlaced(s) ? new RotaSlot(lecturer[s], halfDay[s]) : null);
        }
        return slots;
    }

    int outs() {
        return outs;
    }

    int out(int index) {
        return out[index];
    }

    boolean isPlaced(int s) {
        return lecturer[s] >= 0;
    }

    int sessionAt(int l, int h) {
        return at[l * tables.halfDays + h];
    }

    int load(int l) {
        return load[l];
    }

    /** Lectures of the rota that are placed. */
    int placed() {
        return placed;
    }

    boolean isHallUsed(int p, int h) {
        return tables.hall[p] >= 0 && hallUse[tables.hall[p] * tables.halfDays + h] > 0;
    }

    int placeAt(int index) {
        int s = at[index];
        return s < 0 ? -1 : tables.place[s];
    }

    boolean hasRoom(int l, int day) {
        return hasRoomInWeek(l, day) && hasRoomInMonth(l, day);
    }

    boolean hasRoomInWeek(int l, int day) {
        return inWeek[l * tables.weeks + tables.weekOf[day]] < tables.mostPerWeek[l];
    }

    boolean hasRoomInMonth(int l, int day) {
        return !tables.monthsLimited || inMonth[l * tables.months + tables.monthOf[day]] < tables.mostPerMonth[l];
    }

    boolean isAtHome(int l, int day) {
        int index = l * tables.halfDays + day * RotaCalendar.PARTS;
        return at[index] < 0 && at[index + 1] < 0 && at[index + 2] < 0;
    }

    /** Places a session that is left out. */
    void put(int s, int l, int h) {
        lecturer[s] = l;
        halfDay[s] = h;
        count(s, l, h, 1);
        at[l * tables.halfDays + h] = s;
        int last = out[--outs];
        out[whereOut[s]] = last;
        whereOut[last] = whereOut[s];
    }

    /** Leaves out a session that is placed. */
    void take(int s) {
        int l = lecturer[s];
        int h = halfDay[s];
        lecturer[s] = -1;
        count(s, l, h, -1);
        at[l * tables.halfDays + h] = -1;
        whereOut[s] = outs;
        out[outs++] = s;
    }

    /** Moves a session. */
    void move(int s, int l, int h) {
        take(s);
        put(s, l, h);
    }

    /** Has two sessions change places. */
    void swap(int s, int u) {
        int l = lecturer[u];
        int h = halfDay[u];
        int l1 = lecturer[s];
        int h1 = halfDay[s];
        take(u);
        take(s);
        put(s, l, h);
        put(u, l1, h1);
    }

    private void count(int s, int l, int h, int one) {
        int day = RotaCalendar.day(h);
        inWeek[l * tables.weeks + tables.weekOf[day]] += one;
        if (tables.monthsLimited) {
            inMonth[l * tables.months + tables.monthOf[day]] += one;
        }
        if (tables.halls > 0 && tables.hall[tables.place[s]] >= 0) {
            hallUse[tables.hall[tables.place[s]] * tables.halfDays + h] += (byte) one;
        }
        if (!tables.other[s]) {
            load[l] += one;
            placed += one;
        }
    }
}
