package org.jiangtai.checkin;

import org.jiangtai.event.EventMoved;
import org.jiangtai.event.EventService;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Moves the end of an event's door links with the event, so that a link given out early works on the new day. */
@Component
class LinksFollowEvents {

    private final DoorDeviceRepository devices;
    private final EventService events;
    private final DoorHours hours;

    LinksFollowEvents(DoorDeviceRepository devices, EventService events, DoorHours hours) {
        this.devices = devices;
        this.events = events;
        this.hours = hours;
    }

    @ApplicationModuleListener
    void on(EventMoved moved) {
        events.find(moved.eventId())
                .ifPresent(event -> devices.findByEventIdOrderById(event.id())
                        .forEach(device -> device.expiresAt = hours.closesAt(event)));
    }
}
