package org.jiangtai.menu;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "topic")
class TopicEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String number;
    String title;
    long themeId;
    String summary;
    int minutes;
    String audience;
    int minPeople;
    int maxPeople;
    String needs;
    boolean onShelf;

    Topic toTopic() {
        return new Topic(id, number, title, themeId, summary, minutes, audience, minPeople, maxPeople, needs, onShelf);
    }
}
