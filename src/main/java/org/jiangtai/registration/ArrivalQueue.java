package org.jiangtai.registration;

import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsNobody;
import org.jiangtai.registration.Registrar.Outcome;
import org.jiangtai.registration.Registrar.Wish;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Turns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Where residents queue for an event's seats: hundreds may want them in one minute, and all have to pass the one row of
 * seats. Who arrives while others are put down shares the next turn, in the order of arrival.
 */
@Component
class ArrivalQueue {

    private static final int WISHES_IN_A_TURN = 100;

    private final EventService events;
    private final Registrar registrar;
    private final Turns<Wish, Outcome> turns;

    ArrivalQueue(EventService events, Registrar registrar, PlatformTransactionManager transactions) {
        this.events = events;
        this.registrar = registrar;
        this.turns = new Turns<>(transactions, wish -> 1, WISHES_IN_A_TURN, this::write);
    }

    /**
     * The people of a wish, put down for good.
     *
     * @throws NotFound if the event is not to be found by residents
     * @throws NotOpen if it takes no names
     * @throws AlreadyRegistered if one of them is down already
     */
    List<RegistrationEntity> put(long eventId, Wish wish) {
        return turns.ask(eventId, wish).get();
    }

    private List<Outcome> write(long eventId, List<Wish> wishes) {
        return AsNobody.call(() -> {
            Event event = events.find(eventId).filter(Event::isPublic).orElseThrow(NotFound::new);
            if (!event.state().takesNames()) {
                throw new NotOpen(event.state());
            }
            return registrar.put(event, wishes);
        });
    }
}
