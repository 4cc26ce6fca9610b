package org.jiangtai.suggestion;

import java.util.List;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.WantedPerson;
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
        WantedPerson wanted = WantedPerson.of(typed, vault);
        return wanted.isNobody() ? List.of() : suggestions.findByAuthor(wanted.fingerprints(), wanted.pattern());
    }
}
