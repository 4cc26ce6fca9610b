package org.jiangtai.menu;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.dao.DataIntegrityViolationException;
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
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<Topic> topics() {
        return topics.findAllByOrderByNumber().stream()
                .map(TopicEntity::toTopic)
                .toList();
    }

    /** The topics that can be ordered now: on the shelf, with an approved script. By number. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<Topic> orderable() {
        return topics().stream().filter(Topic::canBeOrdered).toList();
    }

    /** Topics by id, in one statement; those that do not exist are not among them. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Long, Topic> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : topics.findWithLanguagesByIdIn(ids).stream()
                        .map(TopicEntity::toTopic)
                        .collect(Collectors.toMap(Topic::id, Function.identity()));
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Topic> topic(long id) {
        return topics.findWithLanguagesById(id).map(TopicEntity::toTopic);
    }

    /**
     * Saves a topic.
     *
     * @throws InvalidInput if a field is not as it must be or the number is taken
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
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
        if (draft.languages().isEmpty()) {
            throw new InvalidInput("languages", "invalid.topic.languages");
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
        topic.languages = EnumSet.copyOf(draft.languages());
        return topics.save(topic).toTopic();
    }

    /** Puts a topic on the shelf, where villages can choose it, or takes it off. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void putOnShelf(long id, boolean onShelf) {
        topics.findById(id).orElseThrow(NotFound::new).onShelf = onShelf;
    }

    /**
     * Saves the whole list of themes in this order; new ones have the id 0, and those that are missing are removed.
     *
     * @throws InvalidInput if a name is empty, too long or there twice; the field is {@code nameZh} or {@code nameEn}
     *     with the place in the list behind it, from 0
     * @throws ThemeInUse if one that is missing is needed
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public List<Theme> saveThemes(List<Theme> wanted) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = Typed.required("nameZh" + i, wanted.get(i).nameZh(), 40);
            if (!names.add(name)) {
                throw new InvalidInput("nameZh" + i, "invalid.theme.taken");
            }
        }
        Set<Long> kept = wanted.stream().map(Theme::id).collect(Collectors.toSet());
        for (ThemeEntity theme : themes.findAllByOrderByPosition()) {
            if (!kept.contains(theme.id)) {
                remove(theme);
            }
        }
        List<Theme> saved = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Theme theme = wanted.get(i);
            saved.add(write(new Theme(theme.id(), theme.nameZh(), theme.nameEn(), i + 1), Integer.toString(i))
                    .toTheme());
        }
        return saved;
    }

    private ThemeEntity write(Theme draft, String place) {
        ThemeEntity theme = draft.id() == 0
                ? new ThemeEntity()
                : themes.findById(draft.id()).orElseThrow(NotFound::new);
        theme.nameZh = Typed.required("nameZh" + place, draft.nameZh(), 40);
        theme.nameEn = Typed.optional("nameEn" + place, draft.nameEn(), 60);
        theme.position = draft.position();
        return themes.save(theme);
    }

    private void remove(ThemeEntity theme) {
        String name = theme.nameZh;
        if (topics.existsByThemeId(theme.id)) {
            throw new ThemeInUse(name);
        }
        themes.delete(theme);
        try {
            themes.flush();
        } catch (DataIntegrityViolationException e) {
            // Lecturers and events of higher modules hold the theme; the database knows them.
            throw new ThemeInUse(name);
        }
    }
}
