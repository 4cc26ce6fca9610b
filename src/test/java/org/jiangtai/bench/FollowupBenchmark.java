package org.jiangtai.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.suggestion.BoardOrder;
import org.jiangtai.suggestion.BoardQuery;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.InboxPart;
import org.jiangtai.suggestion.InboxQuery;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.PublicBoard;
import org.jiangtai.suggestion.SimilarService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What residents and offices wait for on the way from a suggestion to its answer. */
final class FollowupBenchmark implements Benchmark {

    private static final long SEED = 11;
    private static final int ASKED = 40;
    private static final int CALLS = 5;
    private static final int PLACES = 38;
    private static final int PAGES = 200;
    private static final int ROWS = 50;

    @Override
    public String name() {
        return "followup";
    }

    @Override
    public List<Case> prepare(ApplicationContext program) {
        var data = new SuggestionData(program.getBean(JdbcTemplate.class));
        data.make();
        SimilarService similar = program.getBean(SimilarService.class);
        var plain = new PlainSimilar(program.getBean(DataSource.class));
        var random = new Random(SEED);
        List<String> typed =
                Stream.generate(() -> SuggestionData.text(random)).limit(ASKED).toList();
        similar.similar(typed.getFirst(), null, null);
        PublicBoard board = program.getBean(PublicBoard.class);
        var plainBoard = new PlainBoard(program.getBean(DataSource.class));
        // Another page each time: one that was read within the last second is not read again.
        var turn = new AtomicInteger();
        InboxService inbox = program.getBean(InboxService.class);
        var plainInbox = new PlainInbox(program.getBean(DataSource.class));
        InboxQuery open = InboxQuery.of(InboxPart.OPEN);
        return List.of(
                new Case(
                        "the inbox opened, among " + SuggestionData.SUGGESTIONS + " open suggestions",
                        CALLS,
                        n -> AsProgram.call(
                                () -> inbox.find(open, n * ROWS, ROWS).size() + (int) inbox.count(open)),
                        n -> plainInbox.open(n * ROWS)),
                new Case(
                        "the public board of a place, among " + SuggestionData.SUGGESTIONS + " suggestions",
                        CALLS,
                        n -> {
                            int at = turn.getAndIncrement();
                            return board.find(of(data.unit(at)), at / PLACES % PAGES)
                                    .suggestions()
                                    .size();
                        },
                        n -> {
                            int at = turn.getAndIncrement();
                            return plainBoard.page(data.unit(at), at / PLACES % PAGES);
                        }),
                new Case(
                        "what is like a new suggestion, among " + SuggestionData.SUGGESTIONS + " open ones",
                        CALLS,
                        n -> similar.similar(typed.get(n), data.unit(n), Category.ROADS)
                                .size(),
                        n -> plain.like(typed.get(n), data.unit(n), Category.ROADS)),
                new ClockCase(program).make());
    }

    private static BoardQuery of(long unitId) {
        return new BoardQuery(unitId, null, null, null, null, "", BoardOrder.NEWEST);
    }
}
