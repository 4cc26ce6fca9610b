package org.jiangtai.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jiangtai.followup.Term;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "suggestion_office")
class OfficeEntity {

    @Id
    @Enumerated(EnumType.STRING)
    Category category;

    @Version
    @Nullable
    Long version;

    /** Who usually answers; null if nobody was named. */
    @Nullable
    Long unitId;

    @Enumerated(EnumType.STRING)
    Term term = Term.COMPLAINT;
}
