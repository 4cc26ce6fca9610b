package org.jiangtai.planning.ui;

import java.time.Instant;
import java.util.List;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.MovesByHand;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.springframework.stereotype.Component;

/** Moves events on the board: to the same weekday and hour of another week, and to the hall of another place. */
@Component
class BoardMoves {

    private final MovesByHand moves;
    private final VenueService venues;
    private final Feedback feedback;
    private final Moments moments;

    BoardMoves(MovesByHand moves, VenueService venues, Feedback feedback, Moments moments) {
        this.moves = moves;
        this.venues = venues;
        this.feedback = feedback;
        this.moments = moments;
    }

    /** What can be asked where a place has several halls. */
    @FunctionalInterface
    interface HallQuestion {
        void ask(List<Venue> halls);
    }

    /**
     * Moves an event to the only hall of a unit, or asks which one.
     *
     * @param unitId 0 where it stays at its place
     */
    void move(long id, long seen, int weeks, long unitId, HallQuestion question, Runnable redraw) {
        if (unitId == 0) {
            moves.move(id, seen, draft -> later(draft, weeks), redraw);
            return;
        }
        List<Venue> halls =
                venues.all().stream().filter(venue -> venue.unitId() == unitId).toList();
        if (halls.isEmpty()) {
            feedback.failed("planning.board.noHall");
            redraw.run();
        } else if (halls.size() == 1) {
            moveTo(id, seen, weeks, halls.getFirst(), redraw);
        } else {
            redraw.run();
            question.ask(halls);
        }
    }

    void moveTo(long id, long seen, int weeks, Venue hall, Runnable redraw) {
        moves.move(id, seen, draft -> later(draft, weeks).inHall(hall.id()), redraw);
    }

    List<Venue> halls() {
        return venues.all();
    }

    /** By the clock on the wall, so that two in the afternoon stays two in the afternoon. */
    private EventDraft later(EventDraft draft, int weeks) {
        return draft.at(later(draft.startsAt(), weeks), later(draft.endsAt(), weeks));
    }

    private Instant later(Instant moment, int weeks) {
        return moments.instant(moments.local(moment).plusWeeks(weeks));
    }
}
