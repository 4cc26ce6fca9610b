package org.jiangtai.registration;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Component;

/** Finds what a token or a code means, replaces lost ones, and knows those that were replaced. */
@Component
class TicketBook {

    private final RegistrationRepository registrations;
    private final ReplacedTicketRepository replaced;
    private final Tokens tokens;
    private final Clock clock;

    TicketBook(RegistrationRepository registrations, ReplacedTicketRepository replaced, Tokens tokens, Clock clock) {
        this.registrations = registrations;
        this.replaced = replaced;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The row of a ticket's token.
     *
     * @throws TicketReplaced if another one took its place
     * @throws NotFound if there is no such ticket
     */
    RegistrationEntity require(String token) {
        return registrations.findByToken(token).orElseThrow(() -> missing(token));
    }

    /** The same for all who were put down together, by their own one token. */
    List<RegistrationEntity> requireParty(String party) {
        List<RegistrationEntity> family = registrations.findByPartyOrderById(party);
        if (family.isEmpty()) {
            throw missing(party);
        }
        return family;
    }

    /**
     * All who were put down together with the person whom a code means, in the order of the form.
     *
     * @param code a family's token, a ticket's token, the whole address of either, or a short code as typed
     */
    List<RegistrationEntity> family(String code) {
        String bare = bare(code);
        List<RegistrationEntity> family = registrations.findByPartyOrderById(bare.toLowerCase(Locale.ROOT));
        return family.isEmpty()
                ? find(bare)
                        .map(row -> registrations.findByPartyOrderById(row.party))
                        .orElse(List.of())
                : family;
    }

    /** Whose ticket a code was before a new one took its place. */
    Optional<Long> replaced(String code) {
        String bare = bare(code);
        return ShortCode.parse(bare)
                .map(shortCode -> replaced.findByShortCode(shortCode.value()))
                .orElseGet(() -> replaced.findByTokenHash(Tokens.hash(bare.toLowerCase(Locale.ROOT))));
    }

    List<ReplacedTicket> replacedOf(long eventId) {
        return replaced.findByEvent(eventId);
    }

    /**
     * Gives a row another token and short code, and its family another code: the old ticket's page showed that one too.
     * The caller has locked the row.
     */
    void reissue(RegistrationEntity row) {
        var now = clock.instant();
        String party = row.party;
        replaced.save(ReplacedTicketEntity.of(row, row.token, row.shortCode, now));
        replaced.save(ReplacedTicketEntity.of(row, party, "", now));
        String fresh = tokens.next();
        row.token = tokens.next();
        row.shortCode = tokens.nextShortCode().value();
        row.party = fresh;
        registrations.saveAndFlush(row);
        registrations.renameParty(party, fresh);
    }

    /** The bare token or code of what was scanned or typed. */
    static String bare(String code) {
        String typed = code.strip().replaceFirst("[?#].*$", "");
        return typed.substring(typed.lastIndexOf('/') + 1);
    }

    private Optional<RegistrationEntity> find(String bare) {
        return ShortCode.parse(bare)
                .map(shortCode -> registrations.findByShortCode(shortCode.value()))
                .orElseGet(() -> registrations.findByToken(bare.toLowerCase(Locale.ROOT)));
    }

    private RuntimeException missing(String token) {
        return replaced.existsByTokenHash(Tokens.hash(token)) ? new TicketReplaced() : new NotFound();
    }
}
