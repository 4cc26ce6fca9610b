package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitScope;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.Moments;
import org.jiangtai.suggestion.BatchHead;
import org.jiangtai.suggestion.PaperSlip;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What is the same for the papers of a stack, until somebody changes it: where, at what event, on what day. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class BatchHeadForm extends Div {

    /** Papers of an event are typed within some weeks. */
    private static final Duration EVENTS_SINCE = Duration.ofDays(90);

    private final ComboBox<Unit> unit = new ComboBox<>();
    private final ComboBox<Event> event = new ComboBox<>();
    private final DatePicker saidOn = DatePickers.labelled("enum.SuggestionImportColumn.SAID_ON");
    private final TextField papers = new TextField();
    private final Checkbox consent = new Checkbox();

    BatchHeadForm(
            EventService events,
            ConsentService consents,
            Wording wording,
            UnitScope scope,
            CurrentPerson current,
            Moments moments,
            Clock clock) {
        addClassName("jt-card");
        List<Unit> places = wording.units().stream()
                .filter(one -> one.kind() != UnitKind.DEPARTMENT && scope.covers(one.id()))
                .toList();
        unit.setLabel(getTranslation("suggestion.field.unit"));
        unit.setItems(places);
        unit.setItemLabelGenerator(Unit::shortName);
        unit.setClearButtonVisible(scope.covers(null));
        places.stream()
                .filter(one -> Objects.equals(one.id(), current.require().homeUnit()))
                .findAny()
                .ifPresent(unit::setValue);
        Instant now = clock.instant();
        event.setLabel(getTranslation("suggestion.batch.event"));
        event.setItems(events.between(now.minus(EVENTS_SINCE), now).stream()
                .filter(Event::isPublic)
                .sorted((one, other) -> other.startsAt().compareTo(one.startsAt()))
                .toList());
        event.setItemLabelGenerator(one ->
                getTranslation("suggestion.batch.event.one", one.title(), moments.day(one.startsAt()), one.unitName()));
        event.setClearButtonVisible(true);
        event.addValueChangeListener(change -> follow(change.getValue(), change.isFromClient(), moments, places));
        saidOn.setMax(moments.date(now));
        saidOn.setClearButtonVisible(true);
        papers.setLabel(getTranslation("suggestion.batch.papers"));
        papers.setHelperText(getTranslation("suggestion.batch.papers.help"));
        consent.setLabel(getTranslation("suggestion.batch.consent"));
        consent.setHelperText(consents.current(ConsentPurpose.SUGGESTION).in(getLocale()));
        event.addClassName("jt-suggestion-broad");
        consent.addClassName("jt-suggestion-broad");
        papers.addClassName("jt-suggestion-broad");
        var form = new Div(unit, event, saidOn, papers, consent);
        form.addClassName("jt-suggestion-stack");
        add(new H2(getTranslation("suggestion.batch.stack")), form);
    }

    /** Papers of an event are about its place and of its day, unless somebody says otherwise. */
    private void follow(@Nullable Event chosen, boolean byHand, Moments moments, List<Unit> places) {
        if (chosen != null && byHand) {
            saidOn.setValue(moments.date(chosen.startsAt()));
            places.stream()
                    .filter(one -> Objects.equals(one.id(), chosen.unitId()))
                    .findAny()
                    .ifPresent(unit::setValue);
        }
    }

    void bind(FieldErrors errors) {
        errors.bind("unitId", unit)
                .bind("eventCode", event)
                .bind("saidOn", saidOn)
                .bind("papers", papers)
                .bind("consent", consent);
    }

    BatchHead value() {
        return new BatchHead(papers.getValue(), consent.getValue());
    }

    @Nullable
    Long unit() {
        return unit.getValue() == null ? null : unit.getValue().id();
    }

    @Nullable
    String event() {
        return event.getValue() == null ? null : event.getValue().code();
    }

    @Nullable
    LocalDate saidOn() {
        return saidOn.getValue();
    }

    /** @param last the slip whose place, event and day stay; null leaves them as they are */
    void show(BatchHead head, @Nullable PaperSlip last) {
        papers.setValue(head.papers());
        consent.setValue(head.consent());
        if (last != null) {
            unit.getListDataView()
                    .getItems()
                    .filter(one -> Objects.equals(one.id(), last.unitId()))
                    .findAny()
                    .ifPresentOrElse(unit::setValue, unit::clear);
            event.getListDataView()
                    .getItems()
                    .filter(one -> one.code().equals(last.eventCode()))
                    .findAny()
                    .ifPresentOrElse(event::setValue, event::clear);
            saidOn.setValue(last.saidOn());
        }
    }
}
