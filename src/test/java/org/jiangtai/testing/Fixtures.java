package org.jiangtai.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventKind;
import org.jiangtai.event.EventNotes;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.SeenEvent;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.NewAccount;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.PastScript;
import org.jiangtai.menu.PastScripts;
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
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Makes what a test needs, each with a name of its own, so that tests can share one database. */
@TestComponent
public class Fixtures {

    public static final String PASSWORD = "Correct-Horse-9";

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private final UnitService units;
    private final VenueService venues;
    private final MenuService menu;
    private final PastScripts pastScripts;
    private final LecturerService lecturers;
    private final EventService events;
    private final ApprovalService approvals;
    private final RegistrationService registrations;
    private final AccountService accounts;
    private final UserDetailsService people;
    private final ZoneId zone;
    private @Nullable Account reviewer;

    Fixtures(
            UnitService units,
            VenueService venues,
            MenuService menu,
            PastScripts pastScripts,
            LecturerService lecturers,
            EventService events,
            ApprovalService approvals,
            RegistrationService registrations,
            AccountService accounts,
            UserDetailsService people,
            ZoneId zone) {
        this.units = units;
        this.venues = venues;
        this.menu = menu;
        this.pastScripts = pastScripts;
        this.lecturers = lecturers;
        this.events = events;
        this.approvals = approvals;
        this.registrations = registrations;
        this.accounts = accounts;
        this.people = people;
        this.zone = zone;
    }

    public static long unique() {
        return NEXT.incrementAndGet();
    }

    public Unit unit() {
        return unit(null);
    }

    public Unit unit(@Nullable Long parentId) {
        long n = unique();
        return AsProgram.call(
                () -> units.save(new UnitDraft(null, parentId, UnitKind.VILLAGE, "U" + n, n + "村委会", n + "村")));
    }

    public Venue venue() {
        return venue(unit(), 100);
    }

    public Venue venue(Unit unit, int capacity) {
        return AsProgram.call(() -> venues.save(new VenueDraft(
                null, unit.id(), unique() + "讲堂", "大路 1 号", capacity, LocalTime.of(8, 0), LocalTime.of(21, 0), "")));
    }

    /** The same hall, its address put right. */
    public Venue renamed(Venue hall) {
        return AsProgram.call(() -> venues.save(new VenueDraft(
                hall.id(),
                hall.unitId(),
                hall.name(),
                "大路 2 号",
                hall.capacity(),
                hall.opensAt(),
                hall.closesAt(),
                hall.equipment(),
                null,
                null)));
    }

    public Lecturer lecturer() {
        return lecturer(LecturerState.ENGAGED);
    }

    public Lecturer lecturer(LecturerState state) {
        long unit = unit().id();
        Set<Long> themes =
                Set.copyOf(menu.themes().stream().map(theme -> theme.id()).toList());
        return AsProgram.call(() -> lecturers.save(new LecturerDraft(
                null,
                "王" + (char) ('一' + unique() % 500),
                unit,
                "13800138000",
                "",
                themes,
                Set.of(SpokenLanguage.MANDARIN),
                List.of(),
                state,
                null)));
    }

    /** A topic on the shelf with an approved script. */
    public Topic topic() {
        Topic topic = topicWithoutScript();
        AsProgram.run(() -> pastScripts.store(
                topic.id(), List.of(PastScript.approved("各位乡亲，今天讲一件家门口的事。", "王明", Instant.now(), "李正"))));
        return menu.topic(topic.id()).orElseThrow();
    }

    /** A topic on the shelf that waits for a script. */
    public Topic topicWithoutScript() {
        long theme = menu.themes().getFirst().id();
        return AsProgram.call(() -> menu.save(new TopicDraft(
                null,
                "T" + unique(),
                "课题",
                theme,
                "",
                90,
                "居民",
                10,
                200,
                "投影",
                true,
                Set.of(SpokenLanguage.values()))));
    }

    /** Tomorrow at this hour, in the installation's zone. */
    public Instant tomorrowAt(int hour) {
        return Instant.now()
                .atZone(zone)
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(hour)
                .toInstant();
    }

    public EventDraft draft(Venue venue, @Nullable Lecturer lecturer, Instant start, int capacity) {
        return new EventDraft(
                null,
                0,
                EventKind.LECTURE,
                "讲座 " + unique(),
                "",
                null,
                lecturer == null ? null : lecturer.id(),
                venue.id(),
                SpokenLanguage.MANDARIN,
                start,
                start.plus(Duration.ofMinutes(90)),
                null,
                null,
                capacity);
    }

    /** The same with a plan to keep many people safe, without which nobody approves. */
    private static EventDraft safe(EventDraft draft) {
        return new EventDraft(
                draft.id(),
                draft.version(),
                draft.kind(),
                draft.title(),
                draft.description(),
                draft.topicId(),
                draft.lecturerId(),
                draft.venueId(),
                draft.language(),
                draft.startsAt(),
                draft.endsAt(),
                draft.registrationOpensAt(),
                draft.registrationClosesAt(),
                draft.capacity(),
                new EventNotes("", "", "", false, "两名专人疏导，出口常开"));
    }

    /** A published event of tomorrow afternoon in a hall of its own. */
    public Event openEvent(int capacity) {
        return openEvent(venue(unit(), Math.max(capacity, 100)), tomorrowAt(14), capacity);
    }

    /** A published event that is running now, so that its door is open. */
    public Event runningEvent(int capacity) {
        Venue venue = venue(unit(), Math.max(capacity, 100));
        Event event = AsProgram.call(() -> events.save(
                safe(draft(
                        venue,
                        null,
                        Instant.now().plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.MILLIS),
                        capacity)),
                "测试"));
        return publish(event);
    }

    public Event openEvent(Venue venue, Instant start, int capacity) {
        Event event = AsProgram.call(() -> events.save(safe(draft(venue, null, start, capacity)), "测试"));
        return publish(event);
    }

    /** Applies for an event, has a reviewer approve it, and makes it public. */
    public Event publish(Event event) {
        approve(event);
        return AsProgram.call(() -> events.publish(event.id()));
    }

    /** An event that was changed, once the change is approved. */
    public Event approved(long id) {
        Event event = AsProgram.call(() -> events.require(id));
        return event.stage() == EventStage.DRAFT ? approve(event) : event;
    }

    /** Applies for an event and has a reviewer approve it. */
    public Event approve(Event event) {
        Event asked =
                AsProgram.call(() -> approvals.apply(List.of(event.id()), "测试")).getFirst();
        var before = SecurityContextHolder.getContext();
        try {
            signIn(reviewer());
            return approvals.approve(List.of(SeenEvent.of(asked)), "").getFirst();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** One reviewer of the zone does for all tests: who it is matters to those only that make one of their own. */
    private synchronized Account reviewer() {
        if (reviewer == null) {
            reviewer = account(Role.REVIEWER, null);
        }
        return reviewer;
    }

    /** A valid mobile number that no other test has. */
    public static String phone() {
        return "138" + String.format("%08d", unique() % 100_000_000L);
    }

    public Registration registration(Event event, String name) {
        return registrations
                .register(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister(name, phone(), false)), true, false, false))
                .getFirst();
    }

    /** An account with this role for the whole zone, or for one unit. */
    public Account account(Role role, @Nullable Long unitId) {
        return account(Set.of(new Grant(role, unitId, null)));
    }

    public Account account(Set<Grant> grants) {
        return AsProgram.call(
                () -> accounts.createWithPassword(new NewAccount("u" + unique(), "测试员", PASSWORD, grants)));
    }

    /** Signs the current thread in as a new person with this role; JUnit's security listener signs out after the test. */
    public Account signIn(Role role) {
        return signIn(role, null);
    }

    public Account signIn(Role role, @Nullable Long unitId) {
        return signIn(account(role, unitId));
    }

    /** Signs the current thread in as this person, with what the account holds now. */
    public Account signIn(Account account) {
        var person = people.loadUserByUsername(account.username());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return account;
    }
}
