package org.jiangtai.registration;

import java.util.List;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organiser asks of everybody who registers for one event.
 *
 * @param id null for a new one
 * @param purpose what the answer is for; stands beside the question
 * @param choices what one is to be chosen of; empty for other kinds
 */
public record Question(
        @Nullable Long id, QuestionKind kind, String wording, String purpose, List<String> choices, boolean required) {

    public static final int MOST_CHARACTERS = 200;
    public static final int MOST_CHOICES = 20;

    static final int MOST_IN_A_CHOICE = 60;

    /** The field's name in a form. */
    public String field() {
        return "question-" + id;
    }

    /**
     * The answer as it is kept; empty if there is none. Yes and no are {@code yes} and {@code no}.
     *
     * @param insists whether a required question must be answered here
     * @throws InvalidInput for the field of {@link #field} if the answer is not as it must be
     */
    public String read(@Nullable String typed, boolean insists) {
        String answer = Typed.optional(field(), typed, MOST_CHARACTERS);
        if (answer.isEmpty() && required && insists) {
            throw new InvalidInput(field(), "invalid.answer.empty", wording);
        }
        boolean known = switch (kind) {
            case TEXT -> true;
            case CHOICE -> choices.contains(answer);
            case YES_NO -> answer.equals("yes") || answer.equals("no");
        };
        if (!answer.isEmpty() && !known) {
            throw new InvalidInput(field(), "invalid.answer.choice", wording);
        }
        return answer;
    }

    /**
     * The question as it is kept.
     *
     * @throws InvalidInput if it has no wording or no purpose, or nothing to choose from
     */
    Question checked() {
        String asked = Typed.required("wording", wording, MOST_CHARACTERS);
        String why = Typed.required("purpose", purpose, MOST_CHARACTERS);
        List<String> offered = kind == QuestionKind.CHOICE
                ? choices.stream()
                        .map(choice -> Typed.optional("choices", choice, MOST_IN_A_CHOICE))
                        .filter(choice -> !choice.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
        if (kind == QuestionKind.CHOICE && (offered.size() < 2 || offered.size() > MOST_CHOICES)) {
            throw new InvalidInput("choices", "invalid.question.choices", MOST_CHOICES);
        }
        return new Question(id, kind, asked, why, offered, required);
    }
}
