package org.jiangtai.order;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.NotFound;
import org.jiangtai.speaker.LecturerService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lecturer with an account does with orders: accept or claim, decline, and report how it was. */
@Service
@Transactional
public class OfferService {

    private final Offers offers;
    private final LecturerService lecturers;

    OfferService(Offers offers, LecturerService lecturers) {
        this.offers = offers;
        this.lecturers = lecturers;
    }

    /** The signed-in lecturer's orders, and those that can be claimed; none for whom no lecturer is kept. */
    @RolesAllowed(Role.Named.LECTURER)
    @Transactional(readOnly = true)
    public List<Order> mine() {
        return lecturers.self().map(self -> offers.of(self.id())).orElse(List.of());
    }

    /**
     * One of them, with the hours that are offered.
     *
     * @throws NotFound if it is none of the lecturer's
     */
    @RolesAllowed(Role.Named.LECTURER)
    @Transactional(readOnly = true)
    public Offer offer(long id) {
        return offers.offer(self(), id);
    }

    /**
     * Accepts or claims an order for one of the hours that are offered; its event is made.
     *
     * @throws WrongOrderState if somebody was faster
     * @throws org.jiangtai.event.EventClashes if it clashes by now; nothing changes then
     */
    @RolesAllowed(Role.Named.LECTURER)
    public void accept(long id, Instant startsAt) {
        offers.accept(self(), id, startsAt);
    }

    /** Declines an order, with a reason. */
    @RolesAllowed(Role.Named.LECTURER)
    public void decline(long id, String reason) {
        offers.decline(self(), id, reason);
    }

    /** Reports the lecture: when it really was, how many came, pictures. */
    @RolesAllowed(Role.Named.LECTURER)
    public void deliver(long id, Delivery report, List<CleanPhoto> photos) {
        offers.deliver(self(), id, report, photos);
    }

    private long self() {
        return lecturers.self().orElseThrow(NotFound::new).id();
    }
}
