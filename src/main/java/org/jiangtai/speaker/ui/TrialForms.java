package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.Juror;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.Trial;
import org.jiangtai.speaker.TrialService;
import org.jiangtai.uikit.Feedback;
import org.springframework.stereotype.Component;

/** Opens what trial lectures are arranged and marked by, and says what there is to say of them. */
@Component
class TrialForms {

    private static final List<Role> MAY_JUDGE =
            List.of(Role.REVIEWER, Role.ORGANISER, Role.LECTURER, Role.KEEPER, Role.HANDLER);

    private final TrialService trials;
    private final AccountService accounts;
    private final MenuService menu;
    private final Moments moments;
    private final Clock clock;
    private final Texts texts;
    private final Feedback feedback;

    TrialForms(
            TrialService trials,
            AccountService accounts,
            MenuService menu,
            Moments moments,
            Clock clock,
            Texts texts,
            Feedback feedback) {
        this.trials = trials;
        this.accounts = accounts;
        this.menu = menu;
        this.moments = moments;
        this.clock = clock;
        this.texts = texts;
        this.feedback = feedback;
    }

    List<Trial> of(Lecturer lecturer) {
        return trials.of(lecturer.id());
    }

    List<Trial> mine() {
        return trials.mine();
    }

    void arrange(Lecturer lecturer, Runnable then) {
        var begin = new TrialForm.Begin(
                lecturer,
                null,
                trials.usualCriteria(UI.getCurrent().getLocale()),
                trials.usualPassMark(),
                moments.local(clock.instant())
                        .plusDays(7)
                        .withMinute(0)
                        .withSecond(0)
                        .withNano(0));
        open(begin, then);
    }

    void change(Lecturer lecturer, Trial trial, Runnable then) {
        open(
                new TrialForm.Begin(lecturer, trial, trial.criteria(), trial.passMark(), moments.local(trial.heldAt())),
                then);
    }

    /** Enters a juror's marks: the own ones, or another's from paper. */
    void mark(Trial trial, Juror juror, boolean fromPaper, Runnable then) {
        new MarkForm(trial, juror, fromPaper, trials, feedback, () -> {
                    feedback.done("speaker.trial.marked", juror.name());
                    then.run();
                })
                .open();
    }

    /** When and where, in one line. */
    String when(Trial trial) {
        return moments.minute(trial.heldAt()) + (trial.place().isEmpty() ? "" : " · " + trial.place());
    }

    String topic(Trial trial) {
        return trial.topicId() == null
                ? texts.in(UI.getCurrent().getLocale(), "speaker.trial.ownTopic")
                : menu.topics().stream()
                        .filter(topic -> topic.id() == trial.topicId())
                        .map(Topic::title)
                        .findFirst()
                        .orElse("");
    }

    private void open(TrialForm.Begin begin, Runnable then) {
        Map<Long, AccountChoice> judges = new LinkedHashMap<>();
        for (Role role : MAY_JUDGE) {
            accounts.withRole(role).forEach(account -> judges.putIfAbsent(account.id(), account));
        }
        var choices = new TrialForm.Choices(menu.topics(), new ArrayList<>(judges.values()));
        new TrialForm(begin, choices, moments, feedback, draft -> {
                    try {
                        trials.save(draft);
                        feedback.done("speaker.trial.saved");
                    } catch (Failure failure) {
                        feedback.failed(failure);
                    }
                    then.run();
                })
                .open();
    }
}
