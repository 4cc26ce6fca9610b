package org.jiangtai.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;

@Entity
@Table(name = "registration_answer")
class AnswerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long registrationId;
    long questionId;
    String answer;

    static AnswerEntity of(long registrationId, Answer given) {
        var row = new AnswerEntity();
        row.registrationId = registrationId;
        row.questionId = Objects.requireNonNull(given.question().id());
        row.answer = given.text();
        return row;
    }
}
