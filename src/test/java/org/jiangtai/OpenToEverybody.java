package org.jiangtai;

import java.util.List;

/**
 * The service methods that need no account: what residents and devices do, and what one module asks another. A method
 * that joins this list is a decision, so it is made here and not by an annotation alone.
 */
final class OpenToEverybody {

    static final List<String> METHODS = List.of(
            "AccountService.createFirstAdministrator(String, String, String, String)",
            "AttendanceService.presentSince(long)",
            "DoorService.eventOf(String)",
            "DoorService.open(String)",
            "DoorService.pick(String, long, String, Instant)",
            "DoorService.present(long)",
            "DoorService.scan(String, Scan)",
            "DoorService.search(String, String)",
            "DoorService.undo(String, long)",
            "DoorService.undoMinutes()",
            "DoorService.walkIn(String, String, String, String, Instant)",
            "EventService.find(long)",
            "EventService.findPublic(String)",
            "EventService.publicBetween(Instant, Instant)",
            "LecturerService.find(long)",
            "LecturerService.self()",
            "MenuService.themes()",
            "MenuService.topic(long)",
            "MenuService.topics()",
            "RegistrationService.cancel(String)",
            "RegistrationService.contact(long)",
            "RegistrationService.find(long)",
            "RegistrationService.lockForEntry(String)",
            "RegistrationService.lockForEntry(long)",
            "RegistrationService.moveUp(long)",
            "RegistrationService.party(String)",
            "RegistrationService.register(RegisterRequest)",
            "RegistrationService.registerWalkIn(long, String, String)",
            "RegistrationService.search(long, String)",
            "RegistrationService.ticket(String)",
            "RegistrationService.tickets(Collection)",
            "SuggestionService.check(NewSuggestion)",
            "SuggestionService.clean(byte[])",
            "SuggestionService.event(String)",
            "SuggestionService.photo(String, long)",
            "SuggestionService.published(Long, Category, int)",
            "SuggestionService.publishedUnits()",
            "SuggestionService.say(String, boolean, String)",
            "SuggestionService.submit(NewSuggestion, List)",
            "SuggestionService.track(String)",
            "TicketService.family(String)",
            "TicketService.forEvent(long, Collection)",
            "TicketService.one(String)",
            "UnitService.all()",
            "UnitService.find(long)",
            "UnitService.findByCode(String)",
            "VenueService.all()",
            "VenueService.find(long)",
            "WallService.confirm(String, String, String)",
            "WallService.eventAt(String)",
            "WallService.holders(Event, List)",
            "WallService.screen(String)");

    private OpenToEverybody() {}
}
