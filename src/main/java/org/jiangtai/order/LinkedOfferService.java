package org.jiangtai.order;

import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.speaker.LecturerLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a lecturer without an account does with orders by the personal link, under the same rules as {@link
 * OfferService}. Each throws {@link org.jiangtai.speaker.LecturerLinkInvalid} for a link that is none.
 */
@Service
@Transactional
public class LinkedOfferService {

    private final LecturerLinks links;
    private final Offers offers;
    private final OrderStore store;
    private final PhoneVault vault;

    LinkedOfferService(LecturerLinks links, Offers offers, OrderStore store, PhoneVault vault) {
        this.links = links;
        this.offers = offers;
        this.store = store;
        this.vault = vault;
    }

    /**
     * One order that the lecturer was asked for or may claim.
     *
     * @throws NotFound if it is none of these
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Offer offer(String token, long id) {
        return offers.offer(lecturer(token), id);
    }

    /**
     * Whom to ask at the unit, in full, once the order is accepted.
     *
     * @throws NotFound before, and for others
     */
    @SeesPersonalData("Order")
    @PermitAll
    @Transactional(readOnly = true)
    public Contact contact(String token, long id) {
        OrderEntity order = store.seen(id, offers.eyes(lecturer(token)));
        if (!offers.eyes(lecturer(token)).readsContact(order)) {
            throw new NotFound();
        }
        return new Contact(
                order.contactName,
                order.contactPhoneSealed == null
                        ? ""
                        : vault.open(order.contactPhoneSealed).national());
    }

    /**
     * Accepts or claims an order.
     *
     * @throws WrongOrderState if somebody was faster
     * @throws org.jiangtai.event.EventClashes if it clashes by now; nothing changes then
     */
    @PermitAll
    public void accept(String token, long id, Instant startsAt) {
        offers.accept(lecturer(token), id, startsAt);
    }

    /** Declines an order, with a reason. */
    @PermitAll
    public void decline(String token, long id, String reason) {
        offers.decline(lecturer(token), id, reason);
    }

    /** Reports the lecture. */
    @PermitAll
    public void deliver(String token, long id, Delivery report, List<CleanPhoto> photos) {
        offers.deliver(lecturer(token), id, report, photos);
    }

    private long lecturer(String token) {
        return links.require(token).id();
    }
}
