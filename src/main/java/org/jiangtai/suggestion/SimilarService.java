package org.jiangtai.suggestion;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what somebody else has suggested already, so that it can be supported instead of being told again. */
@Service
@Transactional(readOnly = true)
public class SimilarService {

    private static final int MOST = 4;

    private final SimilarIndex index;
    private final BoardReader reader;

    SimilarService(SimilarIndex index, BoardReader reader) {
        this.index = index;
        this.reader = reader;
    }

    /**
     * The open suggestions that are published and most alike, those of the same place and category first; at most four.
     * What is typed is compared with what is published, never with an author's own words, and it is kept nowhere.
     *
     * @param unitId null if none was chosen yet
     * @param category null if none was chosen yet
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<PublishedSuggestion> similar(String typed, @Nullable Long unitId, @Nullable Category category) {
        List<Long> ids = index.find(typed, unitId, category, MOST).stream()
                .map(PairIndex.Found::id)
                .toList();
        return reader.read(ids).stream().filter(PublishedSuggestion::isOpen).toList();
    }
}
