package org.jiangtai.checkin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "paper_line")
class PaperLineEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long batchId;
    long entryId;

    /** Whether the person stood on the paper and on no list, and was registered with this line. */
    boolean walkIn;
}
