package org.jiangtai.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "registration_question")
class QuestionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    int position;

    @Enumerated(EnumType.STRING)
    QuestionKind kind;

    @InRecord
    String wording;

    @InRecord
    String purpose;

    /** One on each line. */
    @InRecord
    String choices;

    boolean required;

    /** Since when it is not asked any more; what was answered to it stays. */
    @Nullable
    Instant removedAt;

    void take(Question asked) {
        kind = asked.kind();
        wording = asked.wording();
        purpose = asked.purpose();
        choices = String.join("\n", asked.choices());
        required = asked.required();
    }

    Question toQuestion() {
        return new Question(
                id, kind, wording, purpose, choices.isEmpty() ? List.of() : List.of(choices.split("\n")), required);
    }
}
