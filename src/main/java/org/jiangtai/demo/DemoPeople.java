package org.jiangtai.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.NewAccount;
import org.jiangtai.identity.Role;
import org.jiangtai.speaker.DayPart;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.WeeklyPart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one account for each role, with a password of this start, and the lecturers. */
@Component
@Profile("demo")
class DemoPeople {

    private static final String CONSONANTS = "bdfghkmnpstwz";
    private static final String VOWELS = "aeiu";

    private final AccountService accounts;
    private final LecturerService lecturers;
    private final Clock clock;
    private final ZoneId zone;
    private final String wantedPassword;
    private final SecureRandom random = new SecureRandom();

    DemoPeople(
            AccountService accounts,
            LecturerService lecturers,
            Clock clock,
            ZoneId zone,
            @Value("${jiangtai.demo.password}") String wantedPassword) {
        this.accounts = accounts;
        this.lecturers = lecturers;
        this.clock = clock;
        this.zone = zone;
        this.wantedPassword = wantedPassword;
    }

    /** How a visitor signs in. */
    record SignIn(Role role, String name, String username, String password) {}

    /** They work in the morning, and stay at home on Sunday evening. */
    private static final Set<WeeklyPart> NEVER = Set.of(
            new WeeklyPart(DayOfWeek.MONDAY, DayPart.MORNING),
            new WeeklyPart(DayOfWeek.WEDNESDAY, DayPart.MORNING),
            new WeeklyPart(DayOfWeek.SUNDAY, DayPart.EVENING));

    /** The sign-ins, and the ids of lecturers and of accounts by name. */
    record Known(List<SignIn> signIns, Map<String, Long> lecturers, Map<String, Long> accounts) {

        long account(String name) {
            return Objects.requireNonNull(accounts.get(name), name);
        }
    }

    @Transactional
    Known make(DemoData data, Placed placed) {
        Map<String, Long> accountIds = new HashMap<>();
        List<SignIn> signIns = new ArrayList<>();
        for (Table.Row row : data.accounts()) {
            var signIn = new SignIn(Role.valueOf(row.get("role")), row.get("name"), row.get("username"), password());
            Long unit = row.get("unit_code").isEmpty() ? null : placed.unit(row.get("unit_code"));
            var account = new NewAccount(
                    signIn.username(), signIn.name(), signIn.password(), Set.of(new Grant(signIn.role(), unit, null)));
            accountIds.put(signIn.name(), accounts.createWithPassword(account).id());
            signIns.add(signIn);
        }
        Map<String, Long> lecturerIds = new HashMap<>();
        data.speakers()
                .forEach(speaker ->
                        lecturerIds.put(speaker.name(), lecturer(speaker, placed, accountIds.get(speaker.name()))));
        return new Known(signIns, lecturerIds, accountIds);
    }

    private long lecturer(DemoData.Speaker speaker, Placed placed, @Nullable Long accountId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Set<Long> themes = speaker.themes().stream()
                .map(theme -> Objects.requireNonNull(placed.themes().get(theme), theme))
                .collect(Collectors.toSet());
        List<DaysOff> daysOff = speaker.away().stream()
                .map(away -> new DaysOff(
                        today.plusDays(away.inDays()), today.plusDays(away.inDays() + away.days() - 1L), away.reason()))
                .toList();
        return lecturers
                .save(new LecturerDraft(
                        null,
                        speaker.name(),
                        placed.unit(speaker.unitCode()),
                        speaker.phone(),
                        speaker.introduction(),
                        themes,
                        EnumSet.copyOf(speaker.languages()),
                        daysOff,
                        LecturerState.ENGAGED,
                        accountId,
                        Set.of(),
                        NEVER,
                        5,
                        16))
                .id();
    }

    /** The wanted one, or one that can be read aloud: {@code Kamo-4827}. */
    private String password() {
        if (!wantedPassword.isBlank()) {
            return wantedPassword;
        }
        String word = "" + pick(CONSONANTS) + pick(VOWELS) + pick(CONSONANTS) + pick(VOWELS);
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + word.substring(1)
                + "-%04d".formatted(random.nextInt(10_000));
    }

    private char pick(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
