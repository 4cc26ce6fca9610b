package org.jiangtai.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.springframework.stereotype.Component;

/**
 * The one gate to the public: what is approved goes through, and what needs no approval; nothing whose topic has no
 * approved script.
 */
@Component
class PublicGate {

    private final ApprovalSettings.Reader settings;
    private final MenuService menu;

    PublicGate(ApprovalSettings.Reader settings, MenuService menu) {
        this.settings = settings;
        this.menu = menu;
    }

    /** Whether a reviewer approves the event before it is made public. */
    boolean needsApproval(EventEntity event) {
        return settings.terms().concern(event.kind);
    }

    /**
     * Lets events through that go out to the public now. What needs no approval is approved by it.
     *
     * @throws NotApproved if one is not approved
     * @throws TopicNotReady if the topic of one has no approved script
     */
    void pass(List<EventEntity> events) {
        ApprovalTerms terms = settings.terms();
        for (EventEntity event : events) {
            if (event.stage != EventStage.APPROVED) {
                if (terms.concern(event.kind)) {
                    throw new NotApproved(event.title);
                }
                event.stage = EventStage.APPROVED;
            }
        }
        Map<Long, Topic> topics = menu.findAll(events.stream()
                .map(event -> event.topicId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        for (EventEntity event : events) {
            Topic topic = event.topicId == null ? null : topics.get(event.topicId);
            if (topic != null && !topic.isReady()) {
                throw new TopicNotReady(event.title, topic.title());
            }
        }
    }
}
