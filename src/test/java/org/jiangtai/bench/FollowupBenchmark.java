package org.jiangtai.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.SimilarService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What residents and offices wait for on the way from a suggestion to its answer. */
final class FollowupBenchmark implements Benchmark {

    private static final long SEED = 11;
    private static final int ASKED = 40;
    private static final int CALLS = 5;

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
        return List.of(new Case(
                "what is like a new suggestion, among " + SuggestionData.SUGGESTIONS + " open ones",
                CALLS,
                n -> similar.similar(typed.get(n), data.unit(n), Category.ROADS).size(),
                n -> plain.like(typed.get(n), data.unit(n), Category.ROADS)));
    }
}
