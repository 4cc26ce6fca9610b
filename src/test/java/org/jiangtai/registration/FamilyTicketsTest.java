package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jiangtai.event.Event;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FamilyTicketsTest {

    private static final int FAMILY = 4;

    @Autowired
    TicketService tickets;

    @Autowired
    RegistrationService registrations;

    @Autowired
    Fixtures fixtures;

    @Test
    void allOfAFamilyMayAskForNewTicketsAtTheSameMoment() throws Exception {
        Event event = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        List<String> tokens = registrations
                .register(new RegisterRequest(
                        event.id(),
                        IntStream.range(0, FAMILY)
                                .mapToObj(i -> new PersonToRegister("王" + (char) ('一' + i), phone, false))
                                .toList(),
                        true,
                        false,
                        false))
                .stream()
                .map(Registration::token)
                .toList();

        for (int round = 0; round < 5; round++) {
            tokens = reissuedTogether(tokens);
        }

        assertThat(tickets.family(tokens.getFirst()))
                .extracting(ticket -> ticket.registration().token())
                .containsExactlyElementsOf(tokens);
    }

    private List<String> reissuedTogether(List<String> tokens) throws Exception {
        var together = new CyclicBarrier(tokens.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> fresh = tokens.stream()
                    .map(token -> threads.submit(() -> {
                        together.await();
                        return tickets.reissue(token).registration().token();
                    }))
                    .toList();
            List<String> all = new ArrayList<>();
            for (Future<String> one : fresh) {
                all.add(one.get());
            }
            return all;
        }
    }
}
