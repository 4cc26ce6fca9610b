package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "answer_template")
class TemplateEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    long version;

    @InRecord
    String title;

    @Nullable
    @Enumerated(EnumType.STRING)
    Category category;

    @InRecord(Shown.LENGTH)
    String text;

    AnswerTemplate toTemplate() {
        return new AnswerTemplate(id, version, title, category, text);
    }
}
