package org.jiangtai.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** The questions that organisers ask beside name and phone, and what people answered. */
@Component
class Questions {

    static final int MOST = 10;

    private final QuestionRepository questions;
    private final AnswerRepository answers;
    private final Clock clock;

    Questions(QuestionRepository questions, AnswerRepository answers, Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.clock = clock;
    }

    /** What is asked now, in order; no statement where nothing is. */
    List<Question> asked(Event event) {
        return event.admission().questions() ? asked(event.id()) : List.of();
    }

    List<Question> asked(long eventId) {
        return questions.findByEventIdAndRemovedAtIsNullOrderByPositionAscIdAsc(eventId).stream()
                .map(QuestionEntity::toQuestion)
                .toList();
    }

    /**
     * The answers that are kept. Whoever writes for somebody else need not know them all.
     *
     * @throws InvalidInput at the question's field
     */
    static List<Answer> read(List<Question> asked, Map<Long, String> typed, Source source) {
        List<Answer> given = new ArrayList<>();
        for (Question question : asked) {
            String text = question.read(typed.get(question.id()), source == Source.SELF);
            if (!text.isEmpty()) {
                given.add(new Answer(question, text));
            }
        }
        return given;
    }

    /** Keeps the answers with everybody who was put down together. */
    void keep(List<RegistrationEntity> people, List<Answer> given) {
        if (!given.isEmpty()) {
            answers.saveAll(people.stream()
                    .flatMap(row -> given.stream().map(answer -> AnswerEntity.of(row.id, answer)))
                    .toList());
        }
    }

    /** What one person answered. */
    List<Answer> of(long registrationId) {
        return answers.findOf(registrationId).stream().map(Questions::answer).toList();
    }

    /** What everybody of an event answered, by registration. */
    Map<Long, List<Answer>> ofAll(long eventId) {
        Map<Long, List<Answer>> byPerson = new HashMap<>();
        answers.findByEvent(eventId)
                .forEach(given -> byPerson.computeIfAbsent(given.registrationId(), none -> new ArrayList<>())
                        .add(answer(given)));
        return byPerson;
    }

    /** Who is on the list without an answer to a question that asks for one: the door and the desk may leave it out. */
    Set<Long> unanswered(Event event) {
        return event.admission().questions() ? answers.findUnanswered(event.id()) : Set.of();
    }

    void forget(long registrationId) {
        answers.forget(registrationId);
    }

    /**
     * Asks these from now on, in this order. What somebody has answered to keeps its wording: asked in other words it is
     * another question.
     *
     * @throws InvalidInput if one is not as it must be, or there are too many
     */
    void ask(long eventId, List<Question> wanted) {
        if (wanted.size() > MOST) {
            throw new InvalidInput("questions", "invalid.questions.tooMany", MOST);
        }
        Map<Long, QuestionEntity> before = new HashMap<>();
        questions
                .findByEventIdAndRemovedAtIsNullOrderByPositionAscIdAsc(eventId)
                .forEach(row -> before.put(row.id, row));
        int position = 0;
        for (Question raw : wanted) {
            Question asked = raw.checked();
            QuestionEntity row = asked.id() == null ? null : before.get(asked.id());
            if (row != null && (row.toQuestion().equals(asked) || !answers.existsByQuestionId(row.id))) {
                before.remove(row.id);
            } else {
                row = new QuestionEntity();
                row.eventId = eventId;
            }
            row.take(asked);
            row.position = position++;
            questions.save(row);
        }
        before.values().forEach(row -> row.removedAt = clock.instant());
    }

    private static Answer answer(AnswerRepository.Given given) {
        return new Answer(given.question().toQuestion(), given.text());
    }
}
