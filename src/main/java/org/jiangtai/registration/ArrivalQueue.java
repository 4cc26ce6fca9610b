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

    private static final int PEOPLE_IN_A_TURN = 200;

    private final EventService events;
    private final Registrar registrar;
    private final Turns<Wish, Outcome> turns;

    ArrivalQueue(EventService events, Registrar registrar, PlatformTransactionManager transactions) {
        this.events = events;
        this.registrar = registrar;
        this.turns = new Turns<>(transactions, wish -> wish.people().size(), PEOPLE_IN_A_TURN, this::write);
    }

    /**
     * The people of a wish, put down for good.
     *
     * @throws NotFound if the event is not to be found by residents
     * @throws NotOpen if it takes no names
     * @throws AlreadyRegistered if one of them is down already
     */
    List<RegistrationEntity> put(long eventId, Wish wish) {
        return AsNobody.call(() -> turns.ask(eventId, wish)).get();
    }

    private List<Outcome> write(long eventId, List<Wish> wishes) {
        Event event = events.find(eventId).filter(Event::isPublic).orElse(null);
        if (event == null) {
            return nobody(wishes, new NotFound());
        }
        return event.state().takesNames() ? registrar.put(event, wishes) : nobody(wishes, new NotOpen(event.state()));
    }

    private static List<Outcome> nobody(List<Wish> wishes, RuntimeException refusal) {
        return wishes.stream().map(wish -> new Outcome(List.of(), refusal)).toList();
    }
}
