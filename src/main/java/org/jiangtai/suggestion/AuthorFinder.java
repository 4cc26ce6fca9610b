package org.jiangtai.suggestion;

import java.util.List;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.springframework.stereotype.Component;

/** Finds suggestions by a part of their author's name, or by the author's whole phone number. */
@Component
class AuthorFinder {

    private final SuggestionRepository suggestions;
    private final PhoneVault vault;

    AuthorFinder(SuggestionRepository suggestions, PhoneVault vault) {
        this.suggestions = suggestions;
        this.vault = vault;
    }

    List<SuggestionEntity> byAuthor(String typed) {
        String wanted = typed.strip();
        return wanted.isEmpty() ? List.of() : suggestions.findByAuthor(fingerprints(wanted), escape(wanted));
    }

    private List<String> fingerprints(String typed) {
        try {
            return vault.fingerprints(PhoneNumber.parseMobile(typed));
        } catch (InvalidInput noPhone) {
            return List.of();
        }
    }

    private static String escape(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
