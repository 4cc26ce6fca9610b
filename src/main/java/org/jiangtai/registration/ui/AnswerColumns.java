package org.jiangtai.registration.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jiangtai.registration.Answer;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.XlsxTable;

/** One column of the exported list for each question that somebody answered. */
final class AnswerColumns {

    private AnswerColumns() {}

    static List<XlsxTable.Column<Registration>> of(Map<Long, List<Answer>> answers, UnaryOperator<String> translation) {
        Map<Long, String> questions = new LinkedHashMap<>();
        answers.values().stream()
                .flatMap(List::stream)
                .map(Answer::question)
                .forEach(question -> questions.put(Objects.requireNonNull(question.id()), question.wording()));
        List<XlsxTable.Column<Registration>> columns = new ArrayList<>();
        questions.forEach((id, wording) -> columns.add(new XlsxTable.Column<>(
                wording,
                row -> answers.getOrDefault(row.id(), List.of()).stream()
                        .filter(answer -> id.equals(answer.question().id()))
                        .map(answer -> answer.textKey().isEmpty() ? answer.text() : translation.apply(answer.textKey()))
                        .findFirst()
                        .orElse(""))));
        return columns;
    }
}
