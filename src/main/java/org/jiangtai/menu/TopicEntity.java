package org.jiangtai.menu;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.Formula;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "topic")
class TopicEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @InRecord
    String number;

    @InRecord
    String title;

    long themeId;

    @InRecord
    String summary;

    int minutes;

    @InRecord
    String audience;

    int minPeople;
    int maxPeople;

    @InRecord
    String needs;

    boolean onShelf;

    @ElementCollection
    @CollectionTable(name = "topic_language", joinColumns = @JoinColumn(name = "topic_id"))
    @Column(name = "language")
    @Enumerated(EnumType.STRING)
    Set<SpokenLanguage> languages = EnumSet.noneOf(SpokenLanguage.class);

    /** Read with the topic and never written: what is in force follows from the versions alone. */
    @Nullable
    @Formula("(select max(s.number) from script s where s.topic_id = id and s.state = 'APPROVED')")
    Integer scriptVersion;

    @Nullable
    @Formula("(select max(s.state) from script s where s.topic_id = id and s.state <> 'APPROVED')")
    @Enumerated(EnumType.STRING)
    ScriptState openScript;

    Topic toTopic() {
        return new Topic(
                id,
                number,
                title,
                themeId,
                summary,
                minutes,
                audience,
                minPeople,
                maxPeople,
                needs,
                onShelf,
                Set.copyOf(languages),
                scriptVersion,
                openScript);
    }
}
