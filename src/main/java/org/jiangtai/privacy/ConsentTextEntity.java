package org.jiangtai.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "consent_text")
class ConsentTextEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    ConsentPurpose purpose;

    @InRecord
    String version;

    @InRecord
    String textZh;

    @InRecord
    String textEn;

    Instant validFrom;

    @Nullable
    Long publishedBy;

    ConsentText toText() {
        return new ConsentText(purpose, version, textZh, textEn, validFrom);
    }
}
