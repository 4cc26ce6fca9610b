package org.jiangtai.menu;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The menu that villages choose from. Everybody may read it; organisers write it. */
@Service
@Transactional
public class MenuService {

    private static final int LONGEST_MINUTES = 480;

    private final ThemeRepository themes;
    private final TopicRepository topics;

    MenuService(ThemeRepository themes, TopicRepository topics) {
        this.themes = themes;
        this.topics = topics;
    }

    /** The themes in their order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Theme> themes() {
        return themes.findAllByOrderByPosition().stream()
                .map(ThemeEntity::toTheme)
                .toList();
    }

    /** All topics by number, those off the shelf too. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Topic> topics() {
        return topics.findAllByOrderByNumber().stream()
                .map(TopicEntity::toTopic)
                .toList();
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Topic> topic(long id) {
        return topics.findById(id).map(TopicEntity::toTopic);
    }

    /**
     * Saves a topic.
     *
     * @throws InvalidInput if a field is not as it must be or the number is taken
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public Topic save(TopicDraft draft) {
        TopicEntity topic = draft.id() == null
                ? new TopicEntity()
                : topics.findById(draft.id()).orElseThrow(NotFound::new);
        String number = Typed.required("number", draft.number(), 20);
        topics.findByNumber(number)
                .filter(other -> !other.id.equals(draft.id()))
                .ifPresent(other -> {
                    throw new InvalidInput("number", "invalid.topic.number.taken", other.title);
                });
        if (draft.minutes() < 1 || draft.minutes() > LONGEST_MINUTES) {
            throw new InvalidInput("minutes", "invalid.topic.minutes", LONGEST_MINUTES);
        }
        if (draft.minPeople() < 0 || draft.maxPeople() < draft.minPeople()) {
            throw new InvalidInput("maxPeople", "invalid.topic.people");
        }
        if (!themes.existsById(draft.themeId())) {
            throw new InvalidInput("themeId", "invalid.topic.theme");
        }
        topic.number = number;
        topic.title = Typed.required("title", draft.title(), 120);
        topic.themeId = draft.themeId();
        topic.summary = Typed.optional("summary", draft.summary(), 1000);
        topic.minutes = draft.minutes();
        topic.audience = Typed.optional("audience", draft.audience(), 100);
        topic.minPeople = draft.minPeople();
        topic.maxPeople = draft.maxPeople();
        topic.needs = Typed.optional("needs", draft.needs(), 200);
        topic.onShelf = draft.onShelf();
        return topics.save(topic).toTopic();
    }

    /** Saves a theme; a new one goes to the end of the list. */
    @RolesAllowed(Role.Named.ORGANISER)
    public Theme saveTheme(Theme draft) {
        ThemeEntity theme = draft.id() == 0
                ? new ThemeEntity()
                : themes.findById(draft.id()).orElseThrow(NotFound::new);
        theme.nameZh = Typed.required("nameZh", draft.nameZh(), 40);
        theme.nameEn = Typed.optional("nameEn", draft.nameEn(), 60);
        theme.position = draft.position();
        return themes.save(theme).toTheme();
    }

    /**
     * Removes a theme that no topic belongs to.
     *
     * @throws ThemeInUse if one does
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void removeTheme(long id) {
        ThemeEntity theme = themes.findById(id).orElseThrow(NotFound::new);
        if (topics.existsByThemeId(id)) {
            throw new ThemeInUse(theme.nameZh);
        }
        themes.delete(theme);
    }
}
