package org.jiangtai.menu;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangtai.shared.InRecord;

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

    Topic toTopic() {
        return new Topic(id, number, title, themeId, summary, minutes, audience, minPeople, maxPeople, needs, onShelf);
    }
}
