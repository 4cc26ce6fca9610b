package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BatcherTest {

    private final List<List<Integer>> turns = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsIn = new CountDownLatch(1);
    private final CountDownLatch firstMayGo = new CountDownLatch(1);
    private final Batcher<Integer, String> batcher =
            new Batcher<>(this::write, number -> 1, 3, IllegalStateException.class::isInstance);

    private List<String> write(List<Integer> turn) {
        turns.add(List.copyOf(turn));
        if (turn.contains(0)) {
            firstIsIn.countDown();
            await(firstMayGo);
        }
        if (turn.contains(13)) {
            throw new IllegalArgumentException("13");
        }
        if (turn.contains(500)) {
            throw new IllegalStateException("nothing goes");
        }
        return turn.stream().map(number -> "no. " + number).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks 0, and the others one after the other while its turn lasts. */
    private List<CompletableFuture<String>> askDuringTheFirstTurn(int... numbers) {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        answers.add(ask(0));
        await(firstIsIn);
        for (int number : numbers) {
            answers.add(ask(number));
        }
        firstMayGo.countDown();
        return answers;
    }

    /** Returns once the request stands in the queue or is being written. */
    private CompletableFuture<String> ask(int number) {
        var answer = new CompletableFuture<String>();
        Thread asking = Thread.ofPlatform().start(() -> {
            try {
                answer.complete(batcher.ask(number));
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        while (number != 0 && asking.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }

    @Test
    void whoComesMeanwhileSharesTheNextTurnInOrder() {
        List<CompletableFuture<String>> answers = askDuringTheFirstTurn(4, 2, 3);

        assertThat(answers).extracting(CompletableFuture::join).containsExactly("no. 0", "no. 4", "no. 2", "no. 3");
        assertThat(turns).containsExactly(List.of(0), List.of(4, 2, 3));
    }

    @Test
    void aTurnTakesNoMoreThanItMay() {
        List<CompletableFuture<String>> answers = askDuringTheFirstTurn(1, 2, 3, 4);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).startsWith("no. "));
        assertThat(turns).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
    }

    @Test
    void whatConcernsAllIsNotTriedForEach() {
        List<CompletableFuture<String>> answers = askDuringTheFirstTurn(1, 500);

        assertThatThrownBy(answers.get(1)::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(answers.get(2)::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(turns).hasSize(2);
    }

    @Test
    void whatFailsFailsAlone() {
        List<CompletableFuture<String>> answers = askDuringTheFirstTurn(1, 13, 2);

        assertThat(answers.get(1).join()).isEqualTo("no. 1");
        assertThatThrownBy(answers.get(2)::join).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(answers.get(3).join()).isEqualTo("no. 2");
    }
}
