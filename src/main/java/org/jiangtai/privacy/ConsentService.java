package org.jiangtai.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Lately;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that people agree to. A new version never changes an old one, so what somebody agreed to stays readable. */
@Service
@Transactional
public class ConsentService {

    public static final int MOST_CHARACTERS = 1000;

    private final ConsentTextRepository texts;
    private final CurrentPerson current;
    private final Moments moments;
    private final Clock clock;

    /** Each registration asks, and hundreds may come in one minute; a new version is seen here at once. */
    private final Lately<ConsentPurpose, ConsentText> lately = new Lately<>(ConsentPurpose.values().length);

    ConsentService(ConsentTextRepository texts, CurrentPerson current, Moments moments, Clock clock) {
        this.texts = texts;
        this.current = current;
        this.moments = moments;
        this.clock = clock;
    }

    /** The version in force. */
    @PermitAll
    @Transactional(readOnly = true)
    public ConsentText current(ConsentPurpose purpose) {
        return texts.findFirstByPurposeOrderByIdDesc(purpose).orElseThrow().toText();
    }

    /** A version that somebody agreed to once. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<ConsentText> find(ConsentPurpose purpose, String version) {
        return texts.findByPurposeAndVersion(purpose, version).map(ConsentTextEntity::toText);
    }

    /** All versions by purpose, the one in force first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<ConsentText> all() {
        return texts.findAllByOrderByPurposeAscIdDesc().stream()
                .map(ConsentTextEntity::toText)
                .toList();
    }

    /**
     * The version that somebody agreed to, or null if the answer was no.
     *
     * @param field the form's field, where another version than the one in force was shown
     * @throws InvalidInput if what was agreed to is not in force any more
     */
    @AmongModules
    @PermitAll
    // Who asks for all refusals at once goes on after this one.
    @Transactional(readOnly = true, noRollbackFor = InvalidInput.class)
    public @Nullable String agreed(ConsentPurpose purpose, Agreement agreement, String field) {
        if (!agreement.given()) {
            return null;
        }
        String inForce = lately.get(purpose, this::current).version();
        if (agreement.version() != null && !agreement.version().equals(inForce)) {
            // Another instance may have put a newer one in force within the second.
            inForce = current(purpose).version();
        }
        if (agreement.version() != null && !agreement.version().equals(inForce)) {
            throw new InvalidInput(field, "invalid.consent.outdated");
        }
        return inForce;
    }

    /**
     * Puts a new version in force, from now on.
     *
     * @throws InvalidInput if a text is missing, too long, or both are as they were
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public ConsentText publish(ConsentPurpose purpose, String chinese, String english) {
        ConsentText before = current(purpose);
        var text = new ConsentTextEntity();
        text.purpose = purpose;
        text.textZh = Typed.required("chinese", chinese, MOST_CHARACTERS);
        text.textEn = Typed.required("english", english, MOST_CHARACTERS);
        if (text.textZh.equals(before.chinese()) && text.textEn.equals(before.english())) {
            throw new InvalidInput("chinese", "invalid.consent.same");
        }
        text.validFrom = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        text.version = freshVersion(purpose, moments.day(text.validFrom));
        text.publishedBy = current.find().map(SignedIn::accountId).orElse(null);
        ConsentText published = texts.saveAndFlush(text).toText();
        lately.forget(purpose);
        return published;
    }

    /** The day, and a number behind it from the second version of a day on. */
    private String freshVersion(ConsentPurpose purpose, String day) {
        String version = day;
        for (int number = 2; texts.findByPurposeAndVersion(purpose, version).isPresent(); number++) {
            version = day + "." + number;
        }
        return version;
    }
}
