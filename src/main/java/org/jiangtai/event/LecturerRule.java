package org.jiangtai.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Availability.Hindrance;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.LecturerTerms;
import org.springframework.stereotype.Component;

/** A lecturer is engaged, can come, speaks the language and was approved for the topic. */
@Component
class LecturerRule implements ClashRule {

    private final Moments moments;
    private final ZoneId zone;

    LecturerRule(Moments moments, ZoneId zone) {
        this.moments = moments;
        this.zone = zone;
    }

    @Override
    public void look(Planned planned, Surroundings around, Findings findings) {
        LecturerTerms lecturer = planned.lecturer();
        if (lecturer == null) {
            return;
        }
        EventDraft draft = planned.draft();
        lecturer.availability()
                .hindrance(
                        LocalDateTime.ofInstant(draft.startsAt(), zone), LocalDateTime.ofInstant(draft.endsAt(), zone))
                .ifPresent(hindrance -> tell(lecturer, hindrance, findings));
        if (lecturer.state() != LecturerState.ENGAGED) {
            findings.add(
                    ClashKind.LECTURER_NOT_ENGAGED,
                    "clash.LECTURER_NOT_ENGAGED",
                    null,
                    lecturer.name(),
                    lecturer.state());
        }
        if (!lecturer.languages().contains(draft.language())) {
            findings.add(
                    ClashKind.LECTURER_LANGUAGE, "clash.LECTURER_LANGUAGE", null, lecturer.name(), draft.language());
        }
        Topic topic = planned.topic();
        if (topic != null && !lecturer.mayGive(topic.id(), topic.themeId())) {
            findings.add(ClashKind.LECTURER_TOPIC, "clash.LECTURER_TOPIC", null, lecturer.name(), topic.title());
        }
    }

    private void tell(LecturerTerms lecturer, Hindrance hindrance, Findings findings) {
        if (hindrance.exception().isEmpty()) {
            findings.add(
                    ClashKind.LECTURER_AWAY,
                    "clash.LECTURER_AWAY.weekly",
                    null,
                    lecturer.name(),
                    moments.day(hindrance.day()),
                    hindrance.part());
            return;
        }
        DaysOff off = hindrance.exception().get();
        findings.add(
                ClashKind.LECTURER_AWAY,
                "clash.LECTURER_AWAY",
                null,
                lecturer.name(),
                moments.days(off.from(), off.to()),
                off.part());
    }
}
