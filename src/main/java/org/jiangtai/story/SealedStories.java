package org.jiangtai.story;

import java.util.List;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SealedPhones;
import org.jiangtai.story.StoryRepository.SealedRow;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the phones of tellers anew. */
@Component
class SealedStories implements SealedPhones {

    private final StoryRepository stories;
    private final PhoneVault vault;
    private final TransactionTemplate transaction;

    SealedStories(StoryRepository stories, PhoneVault vault, TransactionTemplate transaction) {
        this.stories = stories;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public long left() {
        return stories.countSealedOtherwise(vault.currentKey());
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return stories.findSealedOtherwise(vault.currentKey(), after, Limit.of(most));
    }

    @Override
    public void sealAnew(List<Long> ids) {
        List<SealedRow> rows = stories.findSealed(ids);
        transaction.executeWithoutResult(status -> rows.forEach(row -> stories.sealAnew(
                row.id(), row.phoneSealed(), vault.seal(vault.open(row.phoneSealed())), vault.currentKey())));
    }
}
