package org.jiangtai.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of a suggestion: nothing of its author.
 *
 * @param id stands in its public address, {@code /suggestions/{id}}
 * @param unitId the place it is about; null if none was named
 * @param officeId who it was handed to; null if nobody
 * @param text what was suggested
 * @param result what came of it; empty while nothing did
 * @param solved what its author said of the answer; null if nothing
 * @param answeredAt when it was answered first; null while it was not
 * @param dueOn by when the next thing has to happen; null where no day is known
 * @param longTerm what is done about it goes on for long, so that it is only the answer that has a day
 * @param supporters how many others said that they want the same
 */
public record PublishedSuggestion(
        long id,
        Category category,
        @Nullable Long unitId,
        @Nullable Long officeId,
        String text,
        String result,
        SuggestionState state,
        @Nullable Adoption adoption,
        @Nullable Boolean solved,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable LocalDate dueOn,
        boolean longTerm,
        Instant publishedAt,
        long supporters,
        List<PublicPicture> pictures) {

    private static final int BEGINNING = 80;

    /** Its first words, for a list. */
    public String beginning() {
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    /** Whether it still waits for its answer, and so can be supported. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether anything was painted over in a picture. */
    public boolean isPainted() {
        return pictures.stream().anyMatch(PublicPicture::painted);
    }

    /** The pictures of one side. */
    public List<PublicPicture> pictures(Side side) {
        return pictures.stream().filter(picture -> picture.side() == side).toList();
    }

    /** The first picture of each side, how it was before how it is: what a list has room for. */
    public List<PublicPicture> beforeAndAfter() {
        return Stream.of(Side.values())
                .flatMap(side -> pictures(side).stream().limit(1))
                .toList();
    }
}
