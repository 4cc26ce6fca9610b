package org.jiangtai.registration.ui;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.registration.ApplicationService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.SeatOfferService;
import org.jiangtai.registration.TicketService;
import org.jiangtai.shared.Bulk;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.springframework.stereotype.Component;

/** What the desk does about people on an event's list, with what is asked before and said after. */
@Component
class RegistrationDeeds {

    private static final int MOST_NAMED = 5;

    private final RegistrationService registrations;
    private final SeatOfferService offers;
    private final ApplicationService applications;
    private final TicketService tickets;
    private final CurrentPerson current;
    private final Feedback feedback;

    RegistrationDeeds(
            RegistrationService registrations,
            SeatOfferService offers,
            ApplicationService applications,
            TicketService tickets,
            CurrentPerson current,
            Feedback feedback) {
        this.registrations = registrations;
        this.offers = offers;
        this.applications = applications;
        this.tickets = tickets;
        this.current = current;
        this.feedback = feedback;
    }

    boolean mayDecide() {
        return current.may(ApplicationService.class, "approve");
    }

    void reveal(Registration row) {
        new ContactDialog(registrations.reveal(row.id()), row).open();
    }

    void cancel(Registration row, Runnable done) {
        Confirm.askReason("registration.cancel.title", "registration.cancel.text", "registration.cancel", reason -> {
            registrations.cancel(row.id(), reason);
            done.run();
            feedback.done("registration.cancelled", row.maskedName());
        });
    }

    void accept(Registration row, Runnable done) {
        boolean seated = offers.acceptFor(row.id()).state() == RegistrationState.SEATED;
        done.run();
        if (seated) {
            feedback.done("registration.accepted", row.maskedName());
        } else {
            feedback.failed("registration.acceptedLate", row.maskedName());
        }
    }

    void reissue(Registration row, Runnable done) {
        Confirm.ask("registration.reissue.title", "registration.reissue.text", "registration.reissue.yes", () -> {
            Registration fresh = tickets.reissueFor(row.id());
            done.run();
            new TicketsDialog(List.of(fresh)).open();
        });
    }

    void approve(Collection<Registration> chosen, Runnable done) {
        Bulk<Registration> decided = applications.approve(ids(chosen));
        done.run();
        long waiting = decided.done().stream()
                .filter(row -> row.state() == RegistrationState.WAITING)
                .count();
        if (!decided.done().isEmpty()) {
            feedback.done("registration.approved", decided.done().size(), waiting);
        }
        tellLeft(chosen, decided);
    }

    void refuse(Collection<Registration> chosen, Runnable done) {
        Confirm.askReason("registration.refuse.title", "registration.refuse.text", "registration.refuse", reason -> {
            Bulk<Registration> refused = applications.refuse(ids(chosen), reason);
            done.run();
            if (!refused.done().isEmpty()) {
                feedback.done("registration.refused", refused.done().size());
            }
            tellLeft(chosen, refused);
        });
    }

    /** Who of the chosen ones was left as they were, and why. */
    private void tellLeft(Collection<Registration> chosen, Bulk<Registration> decided) {
        if (decided.isComplete()) {
            return;
        }
        String who = chosen.stream()
                .filter(row -> decided.refused().containsKey(row.id()))
                .limit(MOST_NAMED)
                .map(row -> row.maskedName() + " · "
                        + feedback.why(decided.refused().get(row.id())))
                .collect(Collectors.joining(" / "));
        feedback.failed("registration.left", decided.refused().size(), who);
    }

    private static List<Long> ids(Collection<Registration> chosen) {
        return chosen.stream()
                .filter(row -> row.state() == RegistrationState.APPLIED)
                .map(Registration::id)
                .sorted()
                .toList();
    }
}
