package org.jiangtai.planning.rota;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.speaker.LecturerTerms;
import org.jspecify.annotations.Nullable;

/**
 * What is told at a session: one of these topics.
 *
 * @param position of the theme in the themes' order
 * @param language that an order asked for; null leaves it to the lecturer
 * @param unwilling lecturers who said no to the order before
 */
record RotaContent(
        int position,
        long themeId,
        List<Topic> topics,
        @Nullable SpokenLanguage language,
        Set<Long> unwilling) {

    boolean canGive(LecturerTerms lecturer) {
        return givenBy(lecturer).findAny().isPresent();
    }

    /**
     * The topic that a lecturer tells.
     *
     * @param turn another number may be another topic, so that not all places hear the same
     */
    Optional<Topic> topicOf(LecturerTerms lecturer, int turn) {
        List<Topic> possible = givenBy(lecturer).toList();
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(turn % possible.size()));
    }

    /** The dialect, if the lecturer speaks it and the topic is told in it; what an order asked for in any case. */
    SpokenLanguage languageOf(LecturerTerms lecturer, Topic topic) {
        if (language != null) {
            return language;
        }
        return Stream.of(SpokenLanguage.DANYANG, SpokenLanguage.MANDARIN)
                .filter(each ->
                        topic.languages().contains(each) && lecturer.languages().contains(each))
                .findFirst()
                .orElse(SpokenLanguage.MANDARIN);
    }

    private Stream<Topic> givenBy(LecturerTerms lecturer) {
        return topics.stream()
                .filter(topic -> !unwilling.contains(lecturer.id()))
                .filter(topic -> lecturer.mayGive(topic.id(), topic.themeId()))
                .filter(topic -> language == null
                        ? topic.languages().stream()
                                .anyMatch(each -> lecturer.languages().contains(each))
                        : lecturer.languages().contains(language));
    }
}
