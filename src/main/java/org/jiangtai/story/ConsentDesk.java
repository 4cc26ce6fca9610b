package org.jiangtai.story;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.setting.SettingService;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.Tokens;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the desk asks a teller: by a link that is handed over on a phone, or by paper; and how it is taken back. */
@Service
@Transactional
public class ConsentDesk {

    private final StoryBook book;
    private final StoryLinkRepository links;
    private final StoryConsentRepository rows;
    private final ConsentBook consents;
    private final ConsentMaker maker;
    private final SettingService settings;
    private final CurrentPerson current;
    private final Tokens tokens;
    private final Clock clock;

    ConsentDesk(
            StoryBook book,
            StoryLinkRepository links,
            StoryConsentRepository rows,
            ConsentBook consents,
            ConsentMaker maker,
            SettingService settings,
            CurrentPerson current,
            Tokens tokens,
            Clock clock) {
        this.book = book;
        this.links = links;
        this.rows = rows;
        this.consents = consents;
        this.maker = maker;
        this.settings = settings;
        this.current = current;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Makes the address that the teller is handed; one that was made before ends with it. It works once, for the time
     * that the setting says.
     *
     * @return the token, which is shown once and cannot be asked for again
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    public String link(long id) {
        StoryEntity story = book.held(id, StoryAction.CONSENT);
        links.end(story.id, clock.instant());
        String token = tokens.next();
        var link = new StoryLinkEntity();
        link.storyId = story.id;
        link.tokenHash = Tokens.hash(token);
        link.madeBy = current.find().map(SignedIn::accountId).orElse(null);
        link.madeByName = current.find().map(SignedIn::displayName).orElse("");
        link.madeAt = clock.instant();
        link.endsAt = link.madeAt.plus(Duration.ofHours(settings.get(StorySettings.LINK_HOURS)));
        links.save(link);
        return token;
    }

    /**
     * Keeps the picture of a paper that the teller signed.
     *
     * @param named whether the teller ticked to be named
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    public void paper(long id, boolean named, CleanPhoto picture) {
        StoryEntity story = book.held(id, StoryAction.CONSENT);
        StoryConsentEntity consent =
                maker.begin(story, Agreement.byWord(true), named, ConsentKind.ON_PAPER, picture.jpeg());
        consent.takenBy = current.find().map(SignedIn::accountId).orElse(null);
        consent.takenByName = current.find().map(SignedIn::displayName).orElse("");
        boolean takenOff = consents.put(story, consent);
        book.step(story, StoryAction.CONSENT, "");
        if (takenOff) {
            book.step(story, StoryAction.UNPUBLISH, "");
        }
    }

    /**
     * The teller takes it back: from now on the story is neither shown nor used, and a topic that was made from it is
     * off the shelf.
     *
     * @throws InvalidInput for the field {@code reason} if it is not said how it came in
     * @throws NoTellerConsent if there is none in force
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    public void withdraw(long id, String reason) {
        StoryEntity story = book.held(id, StoryAction.WITHDRAW_CONSENT);
        String said = Typed.required("reason", reason, StoryBook.MOST_REASON);
        if (!consents.end(story, said)) {
            throw new NoTellerConsent(story.title);
        }
        book.step(story, StoryAction.WITHDRAW_CONSENT, said);
    }

    /**
     * The signature of a consent, to be looked at.
     *
     * @throws NotFound if it is not kept any more, or is none of this story's
     */
    @SeesPersonalData("Story")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER})
    @Transactional(readOnly = true)
    public Signed signature(long id, long consentId) {
        book.seen(id);
        StoryConsentEntity consent = rows.findById(consentId)
                .filter(row -> row.storyId == id && row.picture != null)
                .orElseThrow(NotFound::new);
        byte[] kept = Objects.requireNonNull(consent.picture);
        return consent.kind == ConsentKind.DRAWN
                ? new Signed(Strokes.kept(kept).path(), new byte[0])
                : new Signed("", kept);
    }

    /**
     * A signature.
     *
     * @param path the lines that were drawn, as an SVG path on a sheet of {@link Strokes#WIDTH} by {@link
     *     Strokes#HEIGHT}; empty for a paper
     * @param jpeg the paper; empty for a drawing
     */
    public record Signed(String path, byte[] jpeg) {}
}
