package org.jiangtai.order;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitScope.Reach;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that decides what the current person is to an order. */
@Component
class OrderAccess {

    private static final Reach EVERYWHERE = new Reach(null, Set.of());

    private final UnitScope scope;
    private final CurrentPerson current;
    private final LecturerService lecturers;
    private final Claims claims;

    OrderAccess(UnitScope scope, CurrentPerson current, LecturerService lecturers, Claims claims) {
        this.scope = scope;
        this.current = current;
        this.lecturers = lecturers;
        this.claims = claims;
    }

    /** The current person's eyes, read once for any number of orders; the program itself sees and may everything. */
    Eyes eyes() {
        SignedIn person = current.find().orElse(null);
        if (person == null) {
            return new Eyes(null, null, EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, claims);
        }
        boolean lectures = current.grants().stream().anyMatch(grant -> grant.role() == Role.LECTURER);
        return new Eyes(
                person.accountId(),
                lectures ? lecturers.self().map(Lecturer::id).orElse(null) : null,
                scope.reachAs(Role.KEEPER),
                scope.reachAs(Role.ORGANISER),
                scope.reachAs(Role.ORGANISER, Role.REVIEWER),
                scope.reachAs(Role.ORGANISER, Role.REVIEWER, Role.KEEPER, Role.AUDITOR),
                claims);
    }

    /**
     * Insists that the current person may order for a unit.
     *
     * @throws NotYourUnit if it is another's
     */
    void requireOrdering(@Nullable Long unitId) {
        if (!eyes().mayOrder(unitId)) {
            throw new NotYourUnit();
        }
    }

    /** What a person is to orders. */
    record Eyes(
            @Nullable Long accountId,
            @Nullable Long lecturerId,
            Reach keeps,
            Reach organises,
            Reach reviews,
            Reach reads,
            Claims claims) {

        boolean mayOrder(@Nullable Long unitId) {
            return keeps.covers(unitId) || organises.covers(unitId);
        }

        /** A draft is nobody's business but its unit's and its writer's. */
        boolean isNoOthersDraft(OrderEntity order) {
            return order.state != OrderState.DRAFT || keeps.covers(order.unitId) || mine(order.madeBy) || isProgram();
        }

        /** The unit's people and the centre; a lecturer once it is the own lecture. */
        boolean readsContact(OrderEntity order) {
            return mayOrder(order.unitId)
                    || mine(order.madeBy)
                    || lecturerId != null && lecturerId.equals(order.lecturerId) && order.acceptedAt != null;
        }

        boolean isProgram() {
            return accountId == null;
        }

        Set<OrderParty> parties(OrderEntity order) {
            if (isProgram()) {
                return EnumSet.allOf(OrderParty.class);
            }
            Set<OrderParty> parties = EnumSet.noneOf(OrderParty.class);
            if (keeps.covers(order.unitId) || mine(order.madeBy)) {
                parties.add(OrderParty.ORDERER);
            }
            // Four eyes: whoever wrote it or handed it in lets somebody else look.
            if (reviews.covers(order.unitId) && !mine(order.madeBy) && !mine(order.submittedBy)) {
                parties.add(OrderParty.REVIEWER);
            }
            if (organises.covers(order.unitId)) {
                parties.add(OrderParty.CENTRE);
            }
            if (isOffered(order)) {
                parties.add(OrderParty.LECTURER);
            }
            return parties;
        }

        boolean sees(OrderEntity order) {
            return isNoOthersDraft(order)
                    && (reads.covers(order.unitId) || !parties(order).isEmpty());
        }

        /** Whether the person reads the reasons that people of the order give each other. */
        boolean readsReasons(OrderEntity order) {
            return isProgram() || keeps.covers(order.unitId) || reviews.covers(order.unitId) || mine(order.madeBy);
        }

        private boolean isOffered(OrderEntity order) {
            return lecturerId != null
                    && (lecturerId.equals(order.lecturerId) || order.isOpen() && claims.may(lecturerId, order));
        }

        private boolean mine(@Nullable Long account) {
            return accountId != null && Objects.equals(account, accountId);
        }
    }
}
