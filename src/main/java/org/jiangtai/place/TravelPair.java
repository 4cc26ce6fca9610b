package org.jiangtai.place;

/** From one unit to another, by their ids. */
record TravelPair(long from, long to) {

    TravelPair back() {
        return new TravelPair(to, from);
    }
}
