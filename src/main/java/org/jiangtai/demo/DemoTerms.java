package org.jiangtai.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Hold;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.Question;
import org.jiangtai.registration.QuestionKind;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.RegistrationTerms;
import org.jiangtai.registration.TermsService;
import org.jiangtai.resident.PersonRow;
import org.jiangtai.resident.ResidentImport;
import org.jiangtai.resident.RowChoice;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How people come onto lists in other ways: by their keeper, with an organiser's yes, on kept seats, after waiting. */
@Component
@Profile("demo")
class DemoTerms {

    private static final int KEPT = 6;

    private final ResidentImport residents;
    private final TermsService terms;
    private final RegistrationService registrations;

    DemoTerms(ResidentImport residents, TermsService terms, RegistrationService registrations) {
        this.residents = residents;
        this.terms = terms;
        this.registrations = registrations;
    }

    /** @param open events to come with seats left: one gets applications and a question, the next keeps seats */
    void make(DemoData data, Placed placed, List<Event> open, List<Event> all) {
        remember(data, placed);
        applications(data, open.get(0).id());
        terms.save(
                open.get(1).id(),
                new RegistrationTerms(false, List.of(new Hold(placed.unit(DemoData.HOME), KEPT, 0)), null, List.of()));
        all.stream()
                .filter(event -> event.state() == EventState.FULL)
                .findFirst()
                .ifPresent(full -> offer(data, full));
    }

    private void remember(DemoData data, Placed placed) {
        Map<String, List<Table.Row>> byUnit =
                data.residents().stream().collect(Collectors.groupingBy(row -> row.get("unit_code")));
        byUnit.forEach((unit, rows) -> residents.save(
                placed.unit(unit),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new PersonRow(
                                i,
                                i + 1,
                                rows.get(i).get("name"),
                                rows.get(i).get("phone"),
                                rows.get(i).get("household"),
                                false,
                                RowChoice.NONE))
                        .toList(),
                Agreement.byWord(true)));
    }

    private void applications(DemoData data, long eventId) {
        var question = new Question(
                null, QuestionKind.YES_NO, data.phrase("question"), data.phrase("question-purpose"), List.of(), true);
        long asked = Objects.requireNonNull(
                terms.save(eventId, new RegistrationTerms(true, List.of(), null, List.of(question)))
                        .questions()
                        .getFirst()
                        .id());
        Arrays.stream(data.phrase("applicants").split(";"))
                .map(line -> line.split(" "))
                .map(person -> new PersonToRegister(person[0], person[1], false))
                .forEach(person -> registrations.register(new RegisterRequest(
                        eventId,
                        List.of(person),
                        Agreement.byWord(true),
                        Agreement.byWord(false),
                        false,
                        null,
                        Map.of(asked, "yes"))));
    }

    /** A seat that was given back is offered to the first who waits. */
    private void offer(DemoData data, Event full) {
        registrations.of(full.id()).stream()
                .filter(one -> one.state() == RegistrationState.SEATED)
                .findFirst()
                .ifPresent(one -> registrations.cancel(one.id(), data.phrase("given-back")));
    }
}
