package org.jiangtai.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jiangtai.checkin.Again;
import org.jiangtai.checkin.AttendanceService;
import org.jiangtai.checkin.Direction;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.DoorListDraft;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.checkin.DoorUploadService;
import org.jiangtai.checkin.EntryMethod;
import org.jiangtai.checkin.LeaveService;
import org.jiangtai.checkin.PaperHead;
import org.jiangtai.checkin.PaperService;
import org.jiangtai.checkin.Upload;
import org.jiangtai.demo.DemoLectures.Held;
import org.jiangtai.demo.DemoPeople.Known;
import org.jiangtai.demo.DemoPeople.SignIn;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** What is to be seen around the door: two lists of one event, cases to look into, leave, and paper to be confirmed. */
@Component
@Profile("demo")
class DemoDoor {

    private static final int DOUBLES = 2;
    private static final int ON_PAPER = 3;

    private final RegistrationService registrations;
    private final DoorListService lists;
    private final DoorLinkService links;
    private final DoorUploadService uploads;
    private final LeaveService leave;
    private final PaperService paper;
    private final AttendanceService attendance;
    private final UserDetailsService people;
    private final Clock clock;

    DemoDoor(
            RegistrationService registrations,
            DoorListService lists,
            DoorLinkService links,
            DoorUploadService uploads,
            LeaveService leave,
            PaperService paper,
            AttendanceService attendance,
            UserDetailsService people,
            Clock clock) {
        this.registrations = registrations;
        this.lists = lists;
        this.links = links;
        this.uploads = uploads;
        this.leave = leave;
        this.paper = paper;
        this.attendance = attendance;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Leaves all of it.
     *
     * @param all the season in its order
     * @param next an event to come that people are registered for
     */
    void make(DemoData data, Held held, Known known, List<Event> all, Event next) {
        twoLists(data, next);
        leave.enter(seated(next.id()).getFirst().id(), data.phrase("leave"));
        cases(data, held);
        paper(data, all, known);
    }

    private void twoLists(DemoData data, Event event) {
        Instant middle = event.startsAt()
                .plus(Duration.between(event.startsAt(), event.endsAt()).dividedBy(2))
                .truncatedTo(ChronoUnit.MINUTES);
        lists.save(new DoorListDraft(event.id(), 1, data.phrase("morning"), null, middle, Again.ONCE, false, 0));
        int second = lists.save(new DoorListDraft(
                        event.id(), null, data.phrase("afternoon"), middle, null, Again.AFTER_EXIT, true, 0))
                .number();
        links.makeLink(event.id(), data.phrase("door"));
        links.makeLink(event.id(), data.phrase("back-door"), second);
    }

    /** What two phones let in without a network: the same tickets, an unknown code, somebody who had given back. */
    private void cases(DemoData data, Held held) {
        long eventId = held.today().id();
        Instant now = clock.instant();
        List<Long> both = seated(eventId).reversed().stream()
                .skip(1)
                .limit(DOUBLES)
                .map(Registration::id)
                .toList();
        String back = links.makeLink(eventId, data.phrase("back-door")).token();
        uploads.store(held.doorToken(), now, letIn(both, now));
        uploads.store(back, now, letIn(both, now));
        uploads.store(back, now, List.of(letIn(data.phrase("stranger"), null, now)));
        List<Long> givenBack = registrations.of(eventId).stream()
                .filter(one -> one.state() == RegistrationState.CANCELLED)
                .map(Registration::id)
                .limit(1)
                .toList();
        uploads.store(back, now, letIn(givenBack, now));
    }

    private static List<Upload> letIn(List<Long> people, Instant at) {
        return people.stream().<Upload>map(id -> letIn(null, id, at)).toList();
    }

    private static Upload.Scanned letIn(@Nullable String code, @Nullable Long registrationId, Instant at) {
        return new Upload.Scanned(
                UUID.randomUUID().toString(),
                new Upload.When(at, 0L),
                null,
                Direction.ENTRY,
                code == null ? EntryMethod.LIST : EntryMethod.TYPED,
                code,
                registrationId,
                null);
    }

    /** The organiser has typed some names from a sheet of the last lecture; another organiser is to confirm them. */
    private void paper(DemoData data, List<Event> events, Known known) {
        Event last = events.stream()
                .filter(event -> event.state() == EventState.ENDED)
                .reduce((one, other) -> other)
                .orElseThrow();
        List<SignIn> organisers = known.signIns().stream()
                .filter(one -> one.role() == Role.ORGANISER)
                .toList();
        long approver = known.account(organisers.getLast().name());
        var head = new PaperHead(last.id(), 1, data.phrase("paper-reason"), approver);
        List<Long> absent = attendance.sheet(last.id()).stream()
                .filter(line -> line.presentSince() == null)
                .filter(line -> line.registration().state() == RegistrationState.SEATED)
                .map(line -> line.registration().id())
                .limit(ON_PAPER)
                .toList();
        as(organisers.getFirst(), () -> absent.forEach(id -> paper.enter(head, id, last.startsAt())));
    }

    /** What is typed from paper belongs to whoever typed it. */
    private void as(SignIn who, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var person = people.loadUserByUsername(who.username());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private List<Registration> seated(long eventId) {
        return registrations.of(eventId).stream()
                .filter(one -> one.state() == RegistrationState.SEATED)
                .toList();
    }
}
