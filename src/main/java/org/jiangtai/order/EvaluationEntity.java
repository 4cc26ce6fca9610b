package org.jiangtai.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;

@Entity
@Table(name = "lecture_order_evaluation")
class EvaluationEntity {

    @Id
    long orderId;

    int overall;
    int content;
    int manner;
    int punctual;

    @InRecord(Shown.LENGTH)
    String words;

    static EvaluationEntity of(long orderId, Evaluation given) {
        var evaluation = new EvaluationEntity();
        evaluation.orderId = orderId;
        evaluation.overall = given.overall();
        evaluation.content = given.content();
        evaluation.manner = given.manner();
        evaluation.punctual = given.punctual();
        evaluation.words = given.words();
        return evaluation;
    }

    Evaluation toEvaluation() {
        return new Evaluation(overall, content, manner, punctual, words);
    }
}
