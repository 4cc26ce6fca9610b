package org.jiangtai.suggestion;

import java.util.List;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SealedPhones;
import org.jiangtai.suggestion.SuggestionRepository.SealedRow;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the phones of suggestions' authors anew, and makes their hashes anew. */
@Component
class SealedSuggestions implements SealedPhones {

    private final SuggestionRepository suggestions;
    private final PhoneVault vault;
    private final TransactionTemplate transaction;

    SealedSuggestions(SuggestionRepository suggestions, PhoneVault vault, TransactionTemplate transaction) {
        this.suggestions = suggestions;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "suggestions";
    }

    @Override
    public long left() {
        return suggestions.countSealedOtherwise(vault.currentKey());
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return suggestions.findSealedOtherwise(vault.currentKey(), after, Limit.of(most));
    }

    @Override
    public void sealAnew(List<Long> ids) {
        List<SealedRow> rows = suggestions.findSealed(ids);
        transaction.executeWithoutResult(status -> rows.forEach(this::seal));
    }

    private void seal(SealedRow row) {
        PhoneNumber phone = vault.open(row.phoneSealed());
        suggestions.sealAnew(
                row.id(), row.phoneFingerprint(), vault.seal(phone), vault.fingerprint(phone), vault.currentKey());
    }
}
