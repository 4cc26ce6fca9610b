package org.jiangtai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangtai.demo.Lecture.Fate;
import org.jiangtai.demo.Lecture.Slot;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The season as it is planned, before anything is stored. */
class SeasonTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant AFTERNOON = Instant.parse("2026-11-23T06:05:00Z");

    private final DemoData data = DemoData.read();

    @Test
    void theSameSeedAndMomentMakeTheSameSeason() {
        assertThat(season(AFTERNOON)).isEqualTo(season(AFTERNOON));
        assertThat(Season.lectures(data, 39, AFTERNOON, ZONE)).isNotEqualTo(season(AFTERNOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T06:05:00Z", // an afternoon
                "2026-11-21T01:00:00Z", // a Saturday
                "2026-12-31T15:50:00Z", // ten minutes before a new year
                "2027-10-01T16:00:01Z" // just after midnight, on a holiday
            })
    void wheneverItStartsNothingClashesAndOneDoorIsOpen(String start) {
        Instant now = Instant.parse(start);
        List<Slot> slots = season(now).stream().map(Lecture::slot).toList();

        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            assertThat(slots.subList(i + 1, slots.size()))
                    .noneMatch(other -> slot.overlaps(other)
                            && (slot.hall().equals(other.hall())
                                    || slot.speaker().equals(other.speaker())));
        }
        List<Slot> today = slots.stream()
                .filter(slot -> day(slot).equals(LocalDate.ofInstant(now, ZONE)))
                .toList();
        assertThat(today).singleElement().satisfies(slot -> {
            assertThat(slot.hall().unitCode()).isEqualTo(DemoData.HOME);
            assertThat(slot.startsAt()).isBetween(now.minusSeconds(30 * 60), now.plusSeconds(60 * 60));
        });
    }

    @Test
    void itRunsForHalfAYearAndVisitsEveryVillage() {
        List<Lecture> season = season(AFTERNOON);
        LocalDate today = LocalDate.ofInstant(AFTERNOON, ZONE);

        assertThat(season).hasSizeBetween(115, 140);
        assertThat(season)
                .allSatisfy(lecture -> assertThat(day(lecture.slot()))
                        .isBetween(today.minusDays(SeasonPlan.DAYS_BACK), today.plusDays(SeasonPlan.DAYS_AHEAD)));
        Map<String, Long> visits = season.stream()
                .collect(Collectors.groupingBy(lecture -> lecture.slot().hall().unitCode(), Collectors.counting()));
        assertThat(visits)
                .hasSize(38)
                .allSatisfy((village, times) -> assertThat(times).isGreaterThanOrEqualTo(2));
        assertThat(season)
                .filteredOn(lecture -> lecture.fate() == Fate.CANCELLED)
                .hasSize(1);
        assertThat(season).filteredOn(lecture -> lecture.fate() == Fate.DRAFT).hasSize(2);
    }

    @Test
    void speakersSpeakOnTheirThemesInTheirLanguagesAndAreNotAway() {
        LocalDate today = LocalDate.ofInstant(AFTERNOON, ZONE);
        assertThat(season(AFTERNOON)).extracting(Lecture::slot).allSatisfy(slot -> {
            assertThat(slot.speaker().themes()).contains(slot.subject().theme());
            assertThat(slot.speaker().languages()).contains(slot.language());
            assertThat(slot.speaker().isAway(day(slot).toEpochDay() - today.toEpochDay()))
                    .isFalse();
            assertThat(slot.capacity()).isLessThanOrEqualTo(slot.hall().capacity());
        });
    }

    @Test
    void nobodyRegistersOrComesInTheFuture() {
        assertThat(season(AFTERNOON))
                .allSatisfy(lecture -> assertThat(lecture.parties())
                        .allSatisfy(party -> assertThat(party).allSatisfy(guest -> {
                            assertThat(guest.person().registeredAt())
                                    .isBefore(AFTERNOON)
                                    .isAfterOrEqualTo(lecture.slot().opensAt());
                            if (guest.came() != null) {
                                assertThat(guest.came().at()).isBefore(AFTERNOON);
                                assertThat(guest.came().writtenAt())
                                        .isBetween(guest.came().at(), AFTERNOON);
                            }
                        })));
    }

    @Test
    void mostOfThoseWhoRegisteredCame() {
        assertThat(season(AFTERNOON).stream()
                        .filter(lecture -> lecture.slot().endsAt().isBefore(AFTERNOON)))
                .allSatisfy(lecture -> {
                    long guests = lecture.parties().stream()
                            .flatMap(List::stream)
                            .filter(guest -> guest.person().cancelledAt() == null)
                            .count();
                    long came = lecture.parties().stream()
                            .flatMap(List::stream)
                            .filter(guest -> guest.came() != null)
                            .count();
                    assertThat(came * 100 / guests).isBetween(50L, 100L);
                });
    }

    @Test
    void everyInventedPersonHasANameThatIsMaskedAndAPhoneThatIsValid() {
        assertThat(season(AFTERNOON).stream()
                        .flatMap(lecture -> lecture.parties().stream())
                        .flatMap(List::stream)
                        .map(Lecture.Guest::person))
                .hasSizeGreaterThan(3000)
                .allSatisfy(person -> {
                    String surname = data.surnames().stream()
                            .filter(person.name()::startsWith)
                            .findFirst()
                            .orElseThrow();
                    assertThat(PersonName.parse(person.name()).masked())
                            .startsWith(surname)
                            .matches("\\p{IsHan}+\\*+");
                    if (person.phone() != null) {
                        assertThat(PhoneNumber.parseMobile(person.phone()).national())
                                .isEqualTo(person.phone());
                    }
                });
    }

    private List<Lecture> season(Instant now) {
        return Season.lectures(data, 38, now, ZONE);
    }

    private static LocalDate day(Slot slot) {
        return LocalDate.ofInstant(slot.startsAt(), ZONE);
    }
}
