package org.jiangtai.checkin;

import java.util.ArrayList;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.Colleagues;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.springframework.stereotype.Component;

/** Who may confirm entries from paper: an organiser whose role reaches the event, other than who types. */
@Component
class Approvers {

    private final Colleagues colleagues;
    private final UnitService units;
    private final CurrentPerson current;

    Approvers(Colleagues colleagues, UnitService units, CurrentPerson current) {
        this.colleagues = colleagues;
        this.units = units;
        this.current = current;
    }

    List<AccountChoice> of(Event event) {
        long self = current.find().map(person -> person.accountId()).orElse(0L);
        return colleagues.holding(Role.ORGANISER, unitAndAbove(event.unitId()), event.id()).stream()
                .filter(choice -> choice.id() != self)
                .toList();
    }

    void require(Event event, long approverId) {
        boolean self = current.find()
                .filter(person -> person.accountId() == approverId)
                .isPresent();
        if (self || !colleagues.holds(approverId, Role.ORGANISER, unitAndAbove(event.unitId()), event.id())) {
            throw new InvalidInput("approver", "invalid.paper.approver");
        }
    }

    private List<Long> unitAndAbove(long unitId) {
        List<Long> found = new ArrayList<>();
        String path = units.find(unitId).map(Unit::path).orElse("");
        for (String id : path.split("/")) {
            if (!id.isEmpty()) {
                found.add(Long.valueOf(id));
            }
        }
        return found;
    }
}
