package org.jiangtai.order;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.LecturerTerms;
import org.springframework.stereotype.Component;

/**
 * Who may claim an order that is offered to several: engaged, may give the topic, speaks the language, and neither
 * declined it before nor let its time pass.
 */
@Component
class Claims {

    private final LecturerService lecturers;
    private final MenuService menu;
    private final OrderStepRepository steps;
    private final Clock clock;

    Claims(LecturerService lecturers, MenuService menu, OrderStepRepository steps, Clock clock) {
        this.lecturers = lecturers;
        this.menu = menu;
        this.steps = steps;
        this.clock = clock;
    }

    /** All who may claim an order. */
    List<Long> qualified(OrderEntity order) {
        List<Long> engaged = lecturers.engaged();
        Set<Long> fit = fit(order, terms(engaged));
        Set<Long> unwilling = steps.findUnwilling(order.id);
        return engaged.stream()
                .filter(id -> fit.contains(id) && !unwilling.contains(id))
                .toList();
    }

    /** Whether this lecturer may claim an order that is offered. */
    boolean may(long lecturerId, OrderEntity order) {
        return !steps.findUnwilling(order.id).contains(lecturerId)
                && !fit(order, terms(List.of(lecturerId))).isEmpty();
    }

    /** The orders without those that are offered to others. */
    List<OrderEntity> without(long lecturerId, List<OrderEntity> all) {
        Collection<LecturerTerms> terms = terms(List.of(lecturerId));
        Set<Long> unwilling = steps.findUnwillingOf(lecturerId);
        return all.stream()
                .filter(order -> !order.isOpen()
                        || !unwilling.contains(order.id) && !fit(order, terms).isEmpty())
                .toList();
    }

    private Set<Long> fit(OrderEntity order, Collection<LecturerTerms> all) {
        Topic topic = order.topicId == null ? null : menu.topic(order.topicId).orElse(null);
        return all.stream()
                .filter(terms -> terms.state() == LecturerState.ENGAGED)
                .filter(terms -> terms.languages().contains(order.language))
                .filter(terms -> topic == null || terms.mayGive(topic.id(), topic.themeId()))
                .map(LecturerTerms::id)
                .collect(Collectors.toSet());
    }

    private Collection<LecturerTerms> terms(List<Long> ids) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return lecturers.terms(ids, today, today).values();
    }
}
