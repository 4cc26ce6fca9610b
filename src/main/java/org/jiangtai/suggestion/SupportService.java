package org.jiangtai.suggestion;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supports what somebody else suggested. A supporter is known by a token that only the browser keeps; of it a hash is
 * kept that differs from suggestion to suggestion, so that nobody can tell what else the same person supports.
 */
@Service
@Transactional
public class SupportService {

    private final SuggestionRepository suggestions;
    private final PublicationRepository publications;
    private final SupportRepository supports;
    private final Courses courses;
    private final Clock clock;

    SupportService(
            SuggestionRepository suggestions,
            PublicationRepository publications,
            SupportRepository supports,
            Courses courses,
            Clock clock) {
        this.suggestions = suggestions;
        this.publications = publications;
        this.supports = supports;
        this.courses = courses;
        this.clock = clock;
    }

    /** Whether the holder of this token supports it. */
    @PermitAll
    @Transactional(readOnly = true)
    public boolean isSupported(long id, String token) {
        return supports.countBy(id, known(id, token)) > 0;
    }

    /**
     * Supports it; doing it twice is doing it once.
     *
     * @return whether it was not supported before
     * @throws NotFound if it is not published
     * @throws WrongState if it has its answer already
     */
    @PermitAll
    public boolean support(long id, String token) {
        SuggestionEntity suggestion = suggestions.lock(id).orElseThrow(NotFound::new);
        if (!publications.existsById(id)) {
            throw new NotFound();
        }
        if (!suggestion.state.isOpen()) {
            throw new WrongState(suggestion.state);
        }
        if (supports.countBy(id, known(id, token)) == 0) {
            supports.save(SupportEntity.of(id, supporter(id, token), clock.instant()));
            courses.addSupporters(id, 1);
            return true;
        }
        return false;
    }

    /** Takes the support back, whatever became of the suggestion; nothing happens if there is none. */
    @PermitAll
    public void takeBack(long id, String token) {
        suggestions.lock(id);
        courses.addSupporters(id, -supports.takeBack(id, known(id, token)));
    }

    /** By what this one, and whatever was merged into it, knows the holder of the token. */
    private Set<String> known(long id, String token) {
        return Stream.concat(Stream.of(id), suggestions.findMerged(id).stream())
                .map(each -> supporter(each, token))
                .collect(Collectors.toSet());
    }

    private static String supporter(long id, String token) {
        return Tokens.hash(id + " " + token);
    }
}
