package org.jiangtai.order.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.OrderDraft;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Fills the fields of an order and reads them: what can be chosen is read once, when the form opens. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OrderForm {

    private static final int USUAL_MINUTES = 90;

    private final List<Topic> topics;
    private final List<Theme> themes;
    private final List<Unit> units;
    private final List<Venue> venues;
    private final OrderFields fields;

    private @Nullable Topic topic;
    private @Nullable OrderDraft read;

    OrderForm(MenuService menu, UnitService units, VenueService venues, UnitScope scope, Moments moments, Clock clock) {
        topics = menu.orderable();
        themes = menu.themes();
        this.venues = venues.all();
        Optional<Set<Long>> limit = scope.limit();
        this.units = units.existing().stream()
                .filter(unit -> limit.isEmpty() || limit.get().contains(unit.id()))
                .toList();
        LocalDate today = moments.date(clock.instant());
        fields = new OrderFields(themes, today);
        fields.unit.setItems(this.units);
        fields.unit.addValueChangeListener(change -> offerVenues(change.getValue()));
        fields.kind.addValueChangeListener(
                change -> fields.show(change.getValue() == null ? OrderKind.MENU : change.getValue()));
        fields.kind.setValue(OrderKind.MENU);
        fields.choose.addClickListener(click -> new TopicChooser(topics, themes, this::choose).open());
        fields.venue.addValueChangeListener(change -> hintAtSeats());
        fields.people.addValueChangeListener(change -> hintAtSeats());
    }

    OrderFields fields() {
        return fields;
    }

    /** An empty form, for this unit if there is one, or the only one that there is. */
    void begin(@Nullable Long unitId) {
        fields.minutes.setValue(USUAL_MINUTES);
        Long home = units.size() == 1 ? Long.valueOf(units.getFirst().id()) : unitId;
        units.stream()
                .filter(unit -> Objects.equals(unit.id(), home))
                .findFirst()
                .ifPresent(fields.unit::setValue);
        fields.showTopic("", "");
    }

    void read(OrderDraft draft, String maskedPhone, @Nullable Topic ordered) {
        read = draft;
        fields.kind.setValue(draft.topicId() == null && !draft.wish().isEmpty() ? OrderKind.WISH : OrderKind.MENU);
        units.stream()
                .filter(unit -> Objects.equals(unit.id(), draft.unitId()))
                .findFirst()
                .ifPresent(fields.unit::setValue);
        if (ordered == null) {
            fields.showTopic("", "");
        } else {
            choose(ordered);
        }
        fields.wish.setValue(draft.wish());
        themes.stream()
                .filter(theme -> Objects.equals(theme.id(), draft.themeId()))
                .findFirst()
                .ifPresent(fields.theme::setValue);
        for (int i = 0; i < fields.times.size(); i++) {
            fields.times.get(i).read(i < draft.times().size() ? draft.times().get(i) : null);
        }
        fields.minutes.setValue(draft.minutes());
        venues.stream()
                .filter(venue -> Objects.equals(venue.id(), draft.venueId()))
                .findFirst()
                .ifPresent(fields.venue::setValue);
        fields.people.setValue(draft.people() == 0 ? null : draft.people());
        fields.audience.setValue(draft.audience());
        fields.language.setValue(draft.language());
        fields.contactName.setValue(draft.contactName());
        fields.contactPhone.setPlaceholder(maskedPhone);
        fields.channel.setValue(draft.channel());
        fields.remark.setValue(draft.remark());
    }

    OrderDraft draft() {
        boolean menu = fields.kind.getValue() != OrderKind.WISH;
        Unit unit = fields.unit.getValue();
        Venue venue = fields.venue.getValue();
        Theme theme = fields.theme.getValue();
        String phone = fields.contactPhone.getValue();
        boolean keep = phone.isBlank() && read != null;
        return new OrderDraft(
                read == null ? null : read.id(),
                read == null ? 0 : read.version(),
                unit == null ? null : unit.id(),
                fields.contactName.getValue(),
                keep ? null : phone,
                menu && topic != null ? topic.id() : null,
                menu || theme == null ? null : theme.id(),
                menu ? "" : fields.wish.getValue(),
                fields.times.stream().flatMap(row -> row.value().stream()).toList(),
                venue == null ? null : venue.id(),
                number(fields.minutes.getValue()),
                number(fields.people.getValue()),
                fields.audience.getValue(),
                fields.language.getValue(),
                fields.remark.getValue(),
                fields.channel.getValue());
    }

    private void choose(Topic chosen) {
        topic = chosen;
        fields.showTopic(chosen.number() + " " + chosen.title(), TopicChooser.facts(fields, chosen, themes));
        fields.minutes.setValue(chosen.minutes());
        if (!chosen.languages().contains(fields.language.getValue())) {
            fields.language.setValue(
                    chosen.languages().stream().sorted().findFirst().orElseThrow());
        }
        if (fields.audience.isEmpty()) {
            fields.audience.setValue(chosen.audience());
        }
        hintAtSeats();
    }

    private void offerVenues(@Nullable Unit unit) {
        List<Venue> own = venues.stream()
                .filter(venue -> unit != null && venue.unitId() == unit.id())
                .toList();
        List<Venue> offered = own.isEmpty() ? venues : own;
        Venue before = fields.venue.getValue();
        fields.venue.setItems(offered);
        if (before != null && offered.contains(before)) {
            fields.venue.setValue(before);
        } else if (own.size() == 1) {
            fields.venue.setValue(own.getFirst());
        }
    }

    /** What will be warned of later is better said now. */
    private void hintAtSeats() {
        int wanted = number(fields.people.getValue());
        Venue venue = fields.venue.getValue();
        String hint = "";
        if (venue != null && wanted > venue.capacity()) {
            hint = fields.getTranslation("order.hint.seats", venue.capacity());
        } else if (topic != null && wanted > 0 && wanted < topic.minPeople()) {
            hint = fields.getTranslation("order.hint.few", topic.minPeople());
        } else if (topic != null && wanted > topic.maxPeople()) {
            hint = fields.getTranslation("order.hint.many", topic.maxPeople());
        }
        fields.people.setHelperText(hint);
    }

    private static int number(@Nullable Integer typed) {
        return typed == null ? 0 : typed;
    }
}
