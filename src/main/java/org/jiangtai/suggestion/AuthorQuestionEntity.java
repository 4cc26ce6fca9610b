package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion_question")
class AuthorQuestionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long suggestionId;

    @InRecord
    String question;

    Instant askedAt;

    @Nullable
    Long accountId;

    @InRecord(Shown.LENGTH)
    String reply = "";

    @Nullable
    Instant repliedAt;

    Question toQuestion() {
        return new Question(id, question, askedAt, reply, repliedAt);
    }
}
