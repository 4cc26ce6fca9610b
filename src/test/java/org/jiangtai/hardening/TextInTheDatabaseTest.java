package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.menu.TopicDraft;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitDraft;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueDraft;
import org.jiangtai.place.VenueService;
import org.jiangtai.registration.PersonToRegister;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.TextSamples;
import org.jiangtai.testing.TextSamples.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each database keeps every text, and each column holds the longest that its field takes, of the widest characters. */
@DatabaseTest
class TextInTheDatabaseTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    EventService events;

    @Autowired
    UnitService units;

    @Autowired
    VenueService venues;

    @Autowired
    MenuService menu;

    @Autowired
    LecturerService lecturers;

    @Test
    void namesComeBackAsTheyWereMeant() {
        Event event = fixtures.openEvent(100);
        for (Sample name : TextSamples.names()) {
            Registration made = registrations
                    .register(new RegisterRequest(
                            event.id(),
                            List.of(new PersonToRegister(name.typed(), Fixtures.phone(), false)),
                            true,
                            false,
                            false))
                    .getFirst();
            assertThat(AsProgram.call(() -> registrations.reveal(made.id())).name())
                    .isEqualTo(name.kept());
        }
    }

    @Test
    void textsComeBackAsTheyWereMeant() {
        for (Sample text : TextSamples.texts()) {
            assertThat(suggested(text.typed())).isEqualTo(text.kept());
        }
    }

    @Test
    void theLongestOfTheWidestFitsEverywhere() {
        assertThat(suggested(wide(2000))).isEqualTo(wide(2000));
        Unit unit = AsProgram.call(
                () -> units.save(new UnitDraft(null, null, UnitKind.VILLAGE, unique(20), wide(80), wide(80))));
        Venue venue = AsProgram.call(() -> venues.save(new VenueDraft(
                null, unit.id(), wide(80), wide(200), 100, LocalTime.of(8, 0), LocalTime.of(21, 0), wide(200))));
        assertThat(venue.equipment()).isEqualTo(wide(200));
        Topic topic = AsProgram.call(() -> menu.save(new TopicDraft(
                null,
                unique(20),
                wide(120),
                menu.themes().getFirst().id(),
                wide(1000),
                90,
                wide(100),
                1,
                2,
                wide(200),
                true,
                Set.of(SpokenLanguage.MANDARIN))));
        assertThat(topic.summary()).isEqualTo(wide(1000));
        Lecturer lecturer = AsProgram.call(() -> lecturers.save(new LecturerDraft(
                null,
                wide(40),
                unit.id(),
                "",
                wide(1000),
                Set.of(),
                Set.of(SpokenLanguage.MANDARIN),
                List.of(new DaysOff(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 2), wide(100))),
                LecturerState.ENGAGED,
                null)));
        EventDraft plain = fixtures.draft(venue, lecturer, fixtures.tomorrowAt(10), 10);
        Event event = AsProgram.call(() -> events.save(
                new EventDraft(
                        null,
                        0,
                        plain.kind(),
                        wide(120),
                        wide(4000),
                        topic.id(),
                        lecturer.id(),
                        venue.id(),
                        plain.language(),
                        plain.startsAt(),
                        plain.endsAt(),
                        null,
                        null,
                        10),
                wide(500)));
        assertThat(event.description()).isEqualTo(wide(4000));
        assertThat(event.venueAddress()).isEqualTo(wide(200));
        assertThat(event.unitName()).isEqualTo(wide(80));
        assertThat(event.lecturerName()).isEqualTo(wide(40));
        assertThat(AsProgram.call(() -> events.cancel(event.id(), wide(500))).cancelReason())
                .isEqualTo(wide(500));
    }

    private String suggested(String text) {
        String code = suggestions.submit(
                new NewSuggestion(text, null, "", null, Category.ROADS, "", "", true, true, false), List.of());
        return suggestions.track(code).orElseThrow().what();
    }

    private static String wide(int characters) {
        return "𠮷".repeat(characters);
    }

    /** Wide, and different each time. */
    private static String unique(int characters) {
        String number = Long.toString(Fixtures.unique());
        return wide(characters - number.length()) + number;
    }
}
