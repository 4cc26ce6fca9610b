package org.jiangtai.suggestion;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiangtai.shared.Lately;
import org.jiangtai.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was suggested and what became of it, for everybody. What is asked for again within a second is not read again unless
 * this instance has changed something; what another one takes off may be seen for that second.
 */
@Service
@Transactional
public class PublicBoard {

    private static final int LAST_PAGE = 10_000;
    private static final int IN_A_FEED = 30;
    private static final int REMEMBERED = 500;

    private final SuggestionRepository suggestions;
    private final BoardReader reader;
    private final PictureRepository pictures;
    private final Courses courses;
    private final Moments moments;
    private final Clock clock;
    private final Lately<Asked<Page>, BoardPage> pages = new Lately<>(REMEMBERED);
    private final Lately<Asked<BoardQuery>, Long> counts = new Lately<>(REMEMBERED);
    private final Lately<Asked<BoardQuery>, List<PublishedSuggestion>> feeds = new Lately<>(REMEMBERED);
    private final Lately<Asked<Optional<Integer>>, Figures> totals = new Lately<>(REMEMBERED);
    private final Lately<Asked<Optional<Integer>>, FiguresOfAll> figures = new Lately<>(REMEMBERED);
    private final Lately<Asked<String>, BoardChoices> choices = new Lately<>(2);

    /** What was asked after how many changes. */
    private record Asked<Q>(Q question, long changes) {}

    private record Page(BoardQuery query, int number) {}

    PublicBoard(
            SuggestionRepository suggestions,
            BoardReader reader,
            PictureRepository pictures,
            Courses courses,
            Moments moments,
            Clock clock) {
        this.suggestions = suggestions;
        this.reader = reader;
        this.pictures = pictures;
        this.courses = courses;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * One page of what is looked for.
     *
     * @param page counted from 0; beyond the last it is empty
     */
    @PermitAll
    @Transactional(readOnly = true)
    public BoardPage find(BoardQuery query, int page) {
        int number = Math.clamp(page, 0, LAST_PAGE);
        return pages.get(
                asked(new Page(query, number)),
                asked -> new BoardPage(
                        reader.find(query, BoardPage.SIZE, (long) number * BoardPage.SIZE),
                        number,
                        counts.get(asked(query), counted -> reader.count(query))));
    }

    /** The first of what is looked for, in the order that is asked for. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<PublishedSuggestion> feed(BoardQuery query) {
        return feeds.get(asked(query), asked -> reader.find(query, IN_A_FEED, 0));
    }

    /** What the board can be narrowed down to. */
    @PermitAll
    @Transactional(readOnly = true)
    public BoardChoices choices() {
        return choices.get(asked(""), asked -> reader.choices());
    }

    /** One suggestion, or the one that it goes on with, as it stands now; empty if it is not published. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<PublishedSuggestion> see(long id) {
        return reader.read(List.of(suggestions.findMergedInto(id).orElse(id))).stream()
                .findFirst();
    }

    /** A picture of a published suggestion as JPEG; empty if there is none that is public. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(long id, long pictureId, boolean small) {
        return (small ? pictures.findSmall(id, pictureId) : pictures.findPublic(id, pictureId))
                .map(PictureRepository.Bytes::jpeg);
    }

    /**
     * How the suggestions of a year fared.
     *
     * @param year null is all years
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Figures figures(@Nullable Integer year) {
        return totals.get(asked(Optional.ofNullable(year)), asked -> reader.total(year, moments.date(clock.instant())));
    }

    /**
     * The same by place and by office.
     *
     * @param year null is all years
     */
    @PermitAll
    @Transactional(readOnly = true)
    public FiguresOfAll figuresOfAll(@Nullable Integer year) {
        return figures.get(asked(Optional.ofNullable(year)), asked -> reader.all(year, moments.date(clock.instant())));
    }

    private <Q> Asked<Q> asked(Q question) {
        return new Asked<>(question, courses.changes());
    }
}
