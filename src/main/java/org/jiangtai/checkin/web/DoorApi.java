package org.jiangtai.checkin.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiangtai.checkin.Direction;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.checkin.EntryMethod;
import org.jiangtai.checkin.Scan;
import org.jiangtai.event.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a device of the door asks. Its authority is the token of its link, sent with each call as {@code Authorization:
 * Bearer}; neither cookies nor sessions count.
 */
@RestController
@RequestMapping("/api/door")
class DoorApi {

    private final DoorService door;
    private final DoorAnswers answers;
    private final Clock clock;

    DoorApi(DoorService door, DoorAnswers answers, Clock clock) {
        this.door = door;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The event as the device needs it.
     *
     * @param expected people with a seat
     * @param now by the server's clock, so that a device whose clock is wrong can tell by how much
     */
    record EventAnswer(
            String title,
            String door,
            long present,
            int expected,
            int seatsLeft,
            Instant startsAt,
            Instant endsAt,
            Instant linkEndsAt,
            Instant now) {}

    /** A code that was read, or a person of the list; without a list and a direction it is the device's own list, inwards. */
    record ScanRequest(
            @Nullable @Size(max = 500) String code,
            @Nullable @Positive Long registrationId,
            @Nullable @Positive Integer list,
            @Nullable Direction direction,
            @NotNull EntryMethod method,
            @NotNull @Size(min = 32, max = 36) String nonce,
            @NotNull Instant happenedAt) {}

    record PickRequest(
            @Positive long registrationId,
            @Nullable @Positive Integer list,
            @Nullable Direction direction,
            @NotNull @Size(min = 32, max = 36) String nonce,
            @NotNull Instant happenedAt) {}

    record WalkInRequest(
            @NotNull @Size(max = 200) String name,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Positive Integer list,
            @NotNull @Size(min = 32, max = 36) String nonce,
            @NotNull Instant happenedAt) {}

    @GetMapping("/event")
    ResponseEntity<EventAnswer> event(@RequestHeader(HttpHeaders.AUTHORIZATION) DeviceToken token) {
        DoorDevice device = door.open(token.value());
        Event event = door.eventOf(token.value());
        return fresh(new EventAnswer(
                event.title(),
                device.name(),
                door.present(event.id()),
                event.taken(),
                event.seatsLeft(),
                event.startsAt(),
                event.endsAt(),
                device.expiresAt(),
                clock.instant()));
    }

    @GetMapping("/search")
    ResponseEntity<List<DoorAnswers.PersonAnswer>> search(
            @RequestHeader(HttpHeaders.AUTHORIZATION) DeviceToken token,
            @RequestParam("q") String typed,
            @RequestParam(name = "list", required = false) @Nullable Integer list) {
        return fresh(door.search(token.value(), list, typed).stream()
                .map(answers::of)
                .toList());
    }

    @PostMapping("/entries")
    DoorAnswers.VerdictAnswer scan(
            @RequestHeader(HttpHeaders.AUTHORIZATION) DeviceToken token, @Valid @RequestBody ScanRequest request) {
        Direction direction = inwards(request.direction());
        Long picked = request.registrationId();
        if (picked != null) {
            return answers.of(
                    door.pick(token.value(), request.list(), direction, picked, request.nonce(), request.happenedAt()));
        }
        String code = request.code() == null ? "" : request.code();
        var scan = new Scan(code, request.method(), request.nonce(), request.happenedAt());
        return answers.of(door.scan(token.value(), request.list(), direction, scan));
    }

    @PostMapping("/entries/from-list")
    DoorAnswers.VerdictAnswer pick(
            @RequestHeader(HttpHeaders.AUTHORIZATION) DeviceToken token, @Valid @RequestBody PickRequest request) {
        return answers.of(door.pick(
                token.value(),
                request.list(),
                inwards(request.direction()),
                request.registrationId(),
                request.nonce(),
                request.happenedAt()));
    }

    @PostMapping("/walk-ins")
    DoorAnswers.VerdictAnswer walkIn(
            @RequestHeader(HttpHeaders.AUTHORIZATION) DeviceToken token, @Valid @RequestBody WalkInRequest request) {
        return answers.of(door.walkIn(
                token.value(), request.list(), request.name(), request.phone(), request.nonce(), request.happenedAt()));
    }

    @PostMapping("/entries/{id}/undo")
    ResponseEntity<Void> undo(
            @RequestHeader(HttpHeaders.AUTHORIZATION) DeviceToken token, @PathVariable("id") long id) {
        door.undo(token.value(), id);
        return ResponseEntity.noContent().build();
    }

    private static Direction inwards(@Nullable Direction asked) {
        return asked == null ? Direction.ENTRY : asked;
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
