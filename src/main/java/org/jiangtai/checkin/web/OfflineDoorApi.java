package org.jiangtai.checkin.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiangtai.checkin.Again;
import org.jiangtai.checkin.Direction;
import org.jiangtai.checkin.DoorList;
import org.jiangtai.checkin.DoorRoster;
import org.jiangtai.checkin.DoorRosterService;
import org.jiangtai.checkin.DoorState;
import org.jiangtai.checkin.DoorStateService;
import org.jiangtai.checkin.DoorUploadService;
import org.jiangtai.checkin.EntryMethod;
import org.jiangtai.checkin.Refusal;
import org.jiangtai.checkin.Upload;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a device of the door needs to go on without a network: the list to take along, what happens at the other doors,
 * and the place to bring what it did. Its authority is the token of its link, sent with each call as {@code
 * Authorization: Bearer}.
 */
@RestController
@RequestMapping("/api/door")
class OfflineDoorApi {

    private static final int TAG_LENGTH = 24;

    private final DoorRosterService rosters;
    private final DoorStateService states;
    private final DoorUploadService uploads;
    private final UploadAnswers answers;
    private final Clock clock;

    OfflineDoorApi(
            DoorRosterService rosters,
            DoorStateService states,
            DoorUploadService uploads,
            UploadAnswers answers,
            Clock clock) {
        this.rosters = rosters;
        this.states = states;
        this.uploads = uploads;
        this.answers = answers;
        this.clock = clock;
    }

    record EventAnswer(String code, String title, String place, Instant startsAt, Instant endsAt, boolean cancelled) {}

    /** @param list the number of the list that the device begins with */
    record DeviceAnswer(String name, int list, Instant endsAt) {}

    /** @param seats 0 where the list has no number of its own */
    record ListAnswer(
            int number, String name, Instant opensAt, Instant closesAt, Again again, boolean checksOut, int seats) {}

    record SeatsAnswer(int expected, int left) {}

    /**
     * One person, as short as can be.
     *
     * @param t first 32 hexadecimal digits of the SHA-256 of the ticket's token
     * @param c first 7 hexadecimal digits of the SHA-256 of the event's code, a colon and the short code
     * @param n the masked name
     * @param f the last four digits of the phone; empty if there is none
     * @param s what became of the registration
     * @param p equal for people who were put down together
     * @param g first 32 hexadecimal digits of the SHA-256 of the code that they have together
     * @param u the unit; empty if none is known
     */
    record GuestAnswer(
            long id, String t, String c, String n, String f, RegistrationState s, int p, String g, String u) {}

    record CodesAnswer(String t, String c) {}

    record RosterAnswer(
            EventAnswer event,
            DeviceAnswer device,
            List<ListAnswer> lists,
            long undoMinutes,
            SeatsAnswer seats,
            List<GuestAnswer> people,
            List<CodesAnswer> replaced) {}

    /**
     * Something that a device did.
     *
     * @param kind {@code SCAN}, {@code WALK_IN} or {@code UNDO}
     * @param happenedAt by the device's clock
     * @param behind by how many milliseconds the device believed to be behind the server; null if it never knew
     * @param admitted for a scan: whether the person was let pass
     * @param refusal for a scan that let nobody pass: why
     * @param of for an undoing: the nonce of the entry
     */
    record ItemRequest(
            @NotNull Kind kind,
            @NotNull @Size(max = 36) String nonce,
            @NotNull Instant happenedAt,
            @Nullable Long behind,
            @Nullable Integer list,
            @Nullable Direction direction,
            @Nullable EntryMethod method,
            @Nullable @Size(max = 500) String code,
            @Nullable Long registrationId,
            @Nullable Boolean admitted,
            @Nullable Refusal refusal,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 36) String of) {

        Upload toUpload() {
            var when = new Upload.When(happenedAt, behind);
            return switch (kind) {
                case SCAN ->
                    new Upload.Scanned(
                            nonce,
                            when,
                            list,
                            direction == null ? Direction.ENTRY : direction,
                            method == null ? EntryMethod.CAMERA : method,
                            code,
                            registrationId,
                            why());
                case WALK_IN -> new Upload.WalkedIn(nonce, when, list, name == null ? "" : name, phone);
                case UNDO -> new Upload.Undone(nonce, when, of == null ? "" : of);
            };
        }

        private @Nullable Refusal why() {
            if (Boolean.TRUE.equals(admitted)) {
                return null;
            }
            return refusal == null ? Refusal.UNKNOWN_CODE : refusal;
        }
    }

    enum Kind {
        SCAN,
        WALK_IN,
        UNDO
    }

    record BatchRequest(
            @NotNull Instant sentAt,

            @NotNull @NotEmpty @Size(max = DoorUploadService.MOST_AT_ONCE)
            List<@Valid @NotNull ItemRequest> items) {}

    record BatchAnswer(Instant now, List<UploadAnswers.ItemAnswer> items) {}

    @GetMapping("/roster")
    ResponseEntity<RosterAnswer> roster(
            @RequestHeader(HttpHeaders.AUTHORIZATION) DeviceToken token,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        DoorRoster roster = rosters.roster(token.value());
        // The list is made of values, so that two that are equal have the same words.
        String tag = Tokens.hash(roster.toString()).substring(0, TAG_LENGTH);
        boolean same = known != null && known.contains(tag);
        // Weak, because what is compressed is another sequence of bytes.
        var answer = ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + tag + "\"");
        return same ? answer.build() : answer.body(answer(roster));
    }

    @GetMapping("/state")
    ResponseEntity<DoorState> state(
            @RequestHeader(HttpHeaders.AUTHORIZATION) DeviceToken token,
            @RequestParam(name = "after", defaultValue = "") String cursor,
            @RequestParam(name = "waiting", defaultValue = "0") int waiting) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(states.after(token.value(), cursor, Math.max(0, waiting)));
    }

    /** Takes in up to 500 things; every answer is final. */
    @PostMapping("/batches")
    BatchAnswer upload(
            @RequestHeader(HttpHeaders.AUTHORIZATION) DeviceToken token, @Valid @RequestBody BatchRequest request) {
        List<Upload.Answer> stored = uploads.store(
                token.value(),
                request.sentAt(),
                request.items().stream().map(ItemRequest::toUpload).toList());
        return new BatchAnswer(clock.instant(), stored.stream().map(answers::of).toList());
    }

    private static RosterAnswer answer(DoorRoster roster) {
        return new RosterAnswer(
                new EventAnswer(
                        roster.code(),
                        roster.title(),
                        roster.place(),
                        roster.startsAt(),
                        roster.endsAt(),
                        roster.cancelled()),
                new DeviceAnswer(roster.door(), roster.list(), roster.linkEndsAt()),
                roster.lists().stream().map(OfflineDoorApi::list).toList(),
                roster.undoMinutes(),
                new SeatsAnswer(roster.expected(), roster.seatsLeft()),
                roster.guests().stream().map(OfflineDoorApi::guest).toList(),
                roster.replaced().stream()
                        .map(codes -> new CodesAnswer(codes.token(), codes.shortCode()))
                        .toList());
    }

    private static ListAnswer list(DoorList list) {
        return new ListAnswer(
                list.number(),
                list.name(),
                list.opensAt(),
                list.closesAt(),
                list.again(),
                list.checksOut(),
                list.seats());
    }

    private static GuestAnswer guest(DoorRoster.Guest guest) {
        return new GuestAnswer(
                guest.id(),
                guest.codes().token(),
                guest.codes().shortCode(),
                guest.maskedName(),
                guest.lastFour(),
                guest.state(),
                guest.party(),
                guest.family(),
                guest.unit());
    }
}
