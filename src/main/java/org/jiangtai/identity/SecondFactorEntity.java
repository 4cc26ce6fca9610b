package org.jiangtai.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "second_factor")
class SecondFactorEntity {

    @Id
    Long accountId;

    byte[] secretSealed;

    /** The step of the last code that was taken; this one and all before it are used up. */
    long lastStep;

    Instant setAt;
}
