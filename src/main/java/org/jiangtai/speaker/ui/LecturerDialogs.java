package org.jiangtai.speaker.ui;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDaysService;
import org.jiangtai.speaker.LecturerPathService;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.StepKind;
import org.jiangtai.uikit.Feedback;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what a lecturer is entered, nominated and moved on by, for the list and for the lecturer's own page. */
@Component
class LecturerDialogs {

    private final LecturerService lecturers;
    private final LecturerDaysService days;
    private final LecturerPathService path;
    private final MenuService menu;
    private final UnitService units;
    private final UnitScope scope;
    private final AccountService accounts;
    private final CurrentPerson current;
    private final Moments moments;
    private final Clock clock;
    private final Feedback feedback;

    LecturerDialogs(
            LecturerService lecturers,
            LecturerDaysService days,
            LecturerPathService path,
            MenuService menu,
            UnitService units,
            UnitScope scope,
            AccountService accounts,
            CurrentPerson current,
            Moments moments,
            Clock clock,
            Feedback feedback) {
        this.lecturers = lecturers;
        this.days = days;
        this.path = path;
        this.menu = menu;
        this.units = units;
        this.scope = scope;
        this.accounts = accounts;
        this.current = current;
        this.moments = moments;
        this.clock = clock;
        this.feedback = feedback;
    }

    List<Theme> themes() {
        return menu.themes();
    }

    List<Topic> topics() {
        return menu.topics();
    }

    void add(Consumer<Lecturer> then) {
        form(null, then);
    }

    void edit(Lecturer lecturer, Consumer<Lecturer> then) {
        // As it is now: a list may have stood open for hours.
        form(lecturers.require(lecturer.id()), then);
    }

    /** A unit that the current person may speak for nominates somebody. */
    void nominate(Consumer<Lecturer> then) {
        nominate(null, then);
    }

    /** The same for somebody who left or was not taken, or for somebody new where null. */
    void nominate(@Nullable Lecturer again, Consumer<Lecturer> then) {
        var own = units.existing().stream()
                .filter(unit -> scope.covers(unit.id()))
                .toList();
        String person = current.find().map(SignedIn::displayName).orElse("");
        new NominationForm(again, own, person, moments.date(clock.instant()), path, feedback, saved -> {
                    feedback.done("speaker.nominated", saved.name());
                    then.accept(saved);
                })
                .open();
    }

    void step(Lecturer lecturer, StepKind kind, Consumer<Lecturer> then) {
        new StepForm(lecturer, kind, moments.date(clock.instant()), path, feedback, saved -> {
                    feedback.done("speaker.moved", saved.name());
                    then.accept(saved);
                })
                .open();
    }

    private void form(@Nullable Lecturer lecturer, Consumer<Lecturer> then) {
        var choices =
                new LecturerForm.Choices(units.all(), menu.themes(), menu.topics(), accounts.withRole(Role.LECTURER));
        new LecturerForm(lecturer, choices, lecturers, days, feedback, saved -> {
                    feedback.done("speaker.saved", saved.name());
                    then.accept(saved);
                })
                .open();
    }
}
