package org.jiangtai.followup;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jiangtai.followup.ItemAccess.Eyes;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Photos;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of an item: as it was found, and as it is now. */
@Service
@Transactional
public class EvidenceService {

    /** As many pictures as one item has. */
    public static final int MOST = 30;

    /** As many characters as a caption has. */
    public static final int MOST_CAPTION = 200;

    private final EvidenceRepository pictures;
    private final ItemRepository items;
    private final ItemAccess access;
    private final ItemFlow flow;
    private final CurrentPerson current;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository pictures,
            ItemRepository items,
            ItemAccess access,
            ItemFlow flow,
            CurrentPerson current,
            Clock clock) {
        this.pictures = pictures;
        this.items = items;
        this.access = access;
        this.flow = flow;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds pictures, until the item is closed. It does not matter whether somebody changed the item meanwhile.
     *
     * @param caption what they show; may be empty
     * @throws InvalidInput for {@code photos} if there are none or too many, or for {@code caption} if it is too long
     * @throws WrongItemState if it is closed
     * @throws NotYourItem if the person's unit neither leads nor helps
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void add(long itemId, EvidenceKind kind, String caption, List<CleanPhoto> photos) {
        Eyes eyes = access.eyes();
        ItemEntity item = held(itemId, eyes);
        String words = Typed.optional("caption", caption, MOST_CAPTION);
        if (photos.isEmpty()) {
            throw new InvalidInput("photos", "invalid.item.noPhotos");
        }
        Photos.count(photos);
        if (pictures.countByItemId(itemId) + photos.size() > MOST) {
            throw new InvalidInput("photos", "invalid.photo.many", MOST);
        }
        flow.step(item, ItemAction.ADD_PICTURE, eyes.parties(item), words);
        for (CleanPhoto photo : photos) {
            var picture = new EvidenceEntity();
            picture.itemId = itemId;
            picture.kind = kind;
            picture.caption = words;
            picture.addedAt = clock.instant();
            picture.accountId = current.find().map(SignedIn::accountId).orElse(null);
            picture.who = current.find().map(SignedIn::displayName).orElse("");
            picture.jpeg = photo.jpeg();
            pictures.save(picture);
        }
    }

    /**
     * Takes a picture away that the person added, until the item is closed.
     *
     * @throws NotFound if there is none such
     * @throws NotYourItem if somebody else added it
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void remove(long itemId, long pictureId) {
        Eyes eyes = access.eyes();
        ItemEntity item = held(itemId, eyes);
        EvidenceEntity picture = pictures.findByIdAndItemId(pictureId, itemId).orElseThrow(NotFound::new);
        if (eyes.accountId() != null && !eyes.accountId().equals(picture.accountId)) {
            throw new NotYourItem();
        }
        flow.step(item, ItemAction.DROP_PICTURE, eyes.parties(item), picture.caption);
        pictures.delete(picture);
    }

    /** The pictures of an item that the current person may see, in the order in which they came. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<EvidenceFile> all(long itemId) {
        Eyes eyes = access.eyes();
        ItemEntity item = flow.seen(itemId, eyes);
        boolean open = ItemRules.possible(item.state, eyes.parties(item)).contains(ItemAction.DROP_PICTURE);
        return pictures.findFacts(itemId).stream()
                .map(facts -> new EvidenceFile(
                        facts.picture(), facts.who(), open && Objects.equals(facts.accountId(), eyes.accountId())))
                .toList();
    }

    /** A picture of an item that the current person may see, as JPEG. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public byte[] jpeg(long itemId, long pictureId) {
        flow.seen(itemId, access.eyes());
        return picture(itemId, pictureId);
    }

    /** The pictures of an item, in the order in which they came, for a module that made sure that the asker may see. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<Evidence> pictures(long itemId) {
        return pictures.findFacts(itemId).stream()
                .map(EvidenceRepository.Facts::picture)
                .toList();
    }

    /**
     * A picture as JPEG, for a module that made sure that the asker may see.
     *
     * @throws NotFound if the item has none such
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public byte[] picture(long itemId, long pictureId) {
        return pictures.findByIdAndItemId(pictureId, itemId).orElseThrow(NotFound::new).jpeg;
    }

    private ItemEntity held(long itemId, Eyes eyes) {
        items.lock(itemId);
        return flow.seen(itemId, eyes);
    }
}
