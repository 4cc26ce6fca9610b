package org.jiangtai.registration;

/** What somebody answered to a question of the organiser's; yes and no are {@code yes} and {@code no}. */
public record Answer(Question question, String text) {

    /** The key of what is read instead of the text; empty where the text is read itself. */
    public String textKey() {
        return question.kind() == QuestionKind.YES_NO ? "registration.answer." + text : "";
    }
}
