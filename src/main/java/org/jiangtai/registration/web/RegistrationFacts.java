package org.jiangtai.registration.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.privacy.AgreementsInWords;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.KeptFact;
import org.jiangtai.registration.Absences;
import org.jiangtai.registration.Answer;
import org.jiangtai.registration.Attendance;
import org.jiangtai.registration.OwnRegistration;
import org.jiangtai.registration.TicketService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what is kept of a ticket's holder into words: each thing, and what it is kept for. */
@Component
class RegistrationFacts {

    private final EventService events;
    private final TicketService tickets;
    private final ObjectProvider<Attendance> attendance;
    private final AgreementsInWords agreements;
    private final Moments moments;
    private final Texts texts;

    RegistrationFacts(
            EventService events,
            TicketService tickets,
            ObjectProvider<Attendance> attendance,
            AgreementsInWords agreements,
            Moments moments,
            Texts texts) {
        this.events = events;
        this.tickets = tickets;
        this.attendance = attendance;
        this.agreements = agreements;
        this.moments = moments;
        this.texts = texts;
    }

    List<KeptFact> of(OwnRegistration kept) {
        Event event = events.find(kept.eventId()).orElseThrow(NotFound::new);
        List<KeptFact> facts = new ArrayList<>(List.of(
                new KeptFact("ticket.name", kept.name(), "privacy.why.name"),
                new KeptFact("ticket.phone", kept.phone(), "privacy.why.phone"),
                new KeptFact(
                        "ticket.event",
                        event.title() + " · " + moments.span(event.startsAt(), event.endsAt()),
                        "privacy.why.event"),
                new KeptFact("registration.list.state", texts.of(kept.state()), "privacy.why.seat"),
                new KeptFact("registration.list.source", texts.of(kept.source()), "privacy.why.source"),
                new KeptFact("registration.list.when", moments.minute(kept.registeredAt()), "privacy.why.when"),
                new KeptFact("privacy.present", present(kept), "privacy.why.present"),
                new KeptFact("privacy.leave", leave(kept.leave()), "privacy.why.leave"),
                new KeptFact(
                        "privacy.consent",
                        agreed(ConsentPurpose.REGISTRATION, kept.consentVersion(), kept.consentedAt()),
                        "privacy.why.consent"),
                new KeptFact(
                        "privacy.guardian",
                        agreed(ConsentPurpose.GUARDIAN, kept.guardianVersion(), kept.consentedAt()),
                        "privacy.why.guardian"),
                new KeptFact(
                        "privacy.withdrawn",
                        kept.withdrawnAt() == null ? "" : moments.minute(kept.withdrawnAt()),
                        "privacy.why.withdrawn")));
        kept.answers().forEach(answer -> facts.add(answered(answer)));
        return facts;
    }

    private KeptFact answered(Answer answer) {
        String key = answer.textKey();
        return KeptFact.asked(
                answer.question().wording(),
                key.isEmpty() ? answer.text() : texts.of(key),
                answer.question().purpose());
    }

    private String agreed(ConsentPurpose purpose, @Nullable String version, @Nullable Instant at) {
        return version == null || at == null ? "" : agreements.inWords(purpose, version, at);
    }

    private String leave(Absences.@Nullable Said said) {
        return said == null ? "" : (moments.minute(said.at()) + " " + said.reason()).strip();
    }

    private String present(OwnRegistration kept) {
        long id = tickets.one(kept.token()).registration().id();
        return Optional.ofNullable(attendance.getIfAvailable())
                .flatMap(door -> door.presentSince(kept.eventId(), id))
                .map(moments::minute)
                .orElse("");
    }
}
