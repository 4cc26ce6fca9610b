package org.jiangtai.menu;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins topics from what was written elsewhere: off the shelf, with the first draft of a script. */
@Service
@Transactional
public class TopicDrafts {

    private static final int SHORTEST_MINUTES = 10;
    private static final int CHARACTERS_A_MINUTE = 200;
    private static final int MOST_PEOPLE = 200;

    private final ThemeRepository themes;
    private final TopicRepository topics;
    private final ScriptRepository scripts;
    private final Clock clock;

    TopicDrafts(ThemeRepository themes, TopicRepository topics, ScriptRepository scripts, Clock clock) {
        this.themes = themes;
        this.topics = topics;
        this.scripts = scripts;
        this.clock = clock;
    }

    /**
     * What a topic begins with.
     *
     * @param text the script's first draft
     * @param authors the names of those it is owed to, with 、 between them
     * @param writerIds the accounts of those who wrote in it; none of them may approve it
     */
    public record Beginning(
            String title, long themeId, String summary, String text, String authors, Set<Long> writerIds) {}

    /**
     * Begins a topic; its number is the next free one of its theme.
     *
     * @throws InvalidInput if the theme is not there any more or a text is not as it must be
     */
    @AmongModules
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Topic begin(Beginning beginning) {
        ThemeEntity theme = themes.findById(beginning.themeId())
                .orElseThrow(() -> new InvalidInput("themeId", "invalid.topic.theme"));
        String text = ScriptRules.text(beginning.text());
        var topic = new TopicEntity();
        topic.number = nextNumber(theme.toTheme().sign(Locale.SIMPLIFIED_CHINESE));
        topic.title = Typed.required("title", beginning.title(), 120);
        topic.themeId = theme.id;
        topic.summary = Typed.optional("summary", beginning.summary(), 1000);
        topic.minutes =
                Math.max(SHORTEST_MINUTES, Math.ceilDiv(text.codePointCount(0, text.length()), CHARACTERS_A_MINUTE));
        topic.audience = "";
        topic.minPeople = 0;
        topic.maxPeople = MOST_PEOPLE;
        topic.needs = "";
        topic.onShelf = false;
        topic.languages = EnumSet.of(SpokenLanguage.MANDARIN);
        topics.saveAndFlush(topic);
        scripts.save(draft(topic.id, text, beginning));
        return topic.toTopic();
    }

    /** Takes a topic off the shelf because what it was made from may not be used any more. */
    @AmongModules
    @PermitAll
    public void takeOff(long topicId) {
        topics.findById(topicId).ifPresent(topic -> topic.onShelf = false);
    }

    private ScriptEntity draft(long topicId, String text, Beginning beginning) {
        var script = new ScriptEntity();
        script.topicId = topicId;
        script.number = 1;
        script.state = ScriptState.DRAFT;
        script.body = text;
        script.authorId = null;
        script.authors = Typed.optional("authors", beginning.authors(), ScriptRules.MOST_AUTHORS);
        script.writerIds.addAll(beginning.writerIds());
        script.createdAt = clock.instant();
        script.editedAt = script.createdAt;
        script.reviewer = "";
        script.reason = "";
        return script;
    }

    private String nextNumber(String sign) {
        Set<String> taken = topics.findAll().stream().map(topic -> topic.number).collect(Collectors.toSet());
        int next = 1;
        while (taken.contains("%s-%02d".formatted(sign, next))) {
            next++;
        }
        return "%s-%02d".formatted(sign, next);
    }
}
