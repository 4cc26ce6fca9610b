package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventClashes;
import org.jiangtai.event.EventContactService;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.EventTemplateService;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Makes an event or changes one. What clashes stands beside the fields while they are filled in; a refused save keeps
 * everything that was typed.
 */
@Route("events/new")
@RouteAlias("events/:id/edit")
@Opens(value = EventService.class, method = "save")
@StyleSheet("context://event/calendar.css")
class EventFormView extends Page implements BeforeEnterObserver {

    private static final Duration WEEK = Duration.ofDays(7);

    private final transient EventService events;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient Clock clock;
    private final transient EventContactService contacts;
    private final transient ApprovalCard.Maker approvals;
    private final transient EventTemplateService templates;
    private final transient SeriesForm series;
    private final transient EventChoices choices;
    private final transient EventForm form;
    private final transient FieldErrors errors;
    private transient @Nullable Event edited;
    private final Div conflict = new Div();
    private final ClashPanel clashes = new ClashPanel();
    private final Button publish = new Button();
    private final Button asSeries = new Button();
    private final Section content = new Section();

    EventFormView(
            EventService events,
            EventContactService contacts,
            VenueService venues,
            ApprovalCard.Maker approvals,
            EventTemplateService templates,
            SeriesForm series,
            EventChoices choices,
            Feedback feedback,
            Moments moments,
            Clock clock) {
        super("event.new");
        this.contacts = contacts;
        this.approvals = approvals;
        this.templates = templates;
        this.series = series;
        this.choices = choices;
        this.events = events;
        this.feedback = feedback;
        this.moments = moments;
        this.clock = clock;
        var fields = new EventFields(choices, venues::reveal);
        form = new EventForm(fields, choices, moments, this::typed);
        errors = fields.errors(new FieldErrors(feedback)).bind("clashReason", clashes.reasonField());
        var save = new Button(getTranslation("event.form.save"), click -> save(false));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.addClickListener(click -> save(true));
        asSeries.setText(getTranslation("event.series.make"));
        asSeries.addClickListener(click -> makeSeries());
        var back = new Button(
                getTranslation("action.back"),
                click -> UI.getCurrent().getPage().getHistory().back());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(save, publish, asSeries, back);
        buttons.addClassNames("jt-row", "jt-form-buttons");
        var card = new Div(fields, buttons);
        card.addClassName("jt-card");
        content.addClassNames("jt-two-columns", "jt-event-form");
        content.add(card, clashes);
        conflict.getElement().setAttribute("role", "alert");
        add(conflict, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            Optional<String> id = enter.getRouteParameters().get("id");
            if (id.isPresent()) {
                edit(events.require(Ids.parse(id.get())), enter.getLocation().getQueryParameters());
            } else {
                create(enter.getLocation().getQueryParameters());
                typed();
            }
        } catch (Failure failure) {
            content.removeFromParent();
            add(new NotHere(feedback.sentence(failure)));
        }
    }

    /** An address may bring another time along, such as one that the lecturer proposed; it is as long as before. */
    private void edit(Event event, QueryParameters query) {
        setHeading(getTranslation("event.edit", event.title()));
        asSeries.setVisible(false);
        edited = event;
        publish.setVisible(event.stage() == EventStage.DRAFT);
        clashes.setReason(event.clashReason());
        form.read(event, () -> contacts.reveal(event.id()));
        moment(query, "start")
                .ifPresent(start -> form.begin(start, start.plus(Duration.between(event.startsAt(), event.endsAt()))));
    }

    private void create(QueryParameters query) {
        Optional<String> template = query.getSingleParameter("template");
        if (template.isPresent()) {
            LocalDate day = moment(query, "start")
                    .map(LocalDateTime::toLocalDate)
                    .orElse(moments.date(clock.instant()).plusWeeks(1));
            form.read(templates.draft(Ids.parse(template.get()), day));
            return;
        }
        Optional<String> original = query.getSingleParameter("copy");
        if (original.isPresent()) {
            copy(events.require(Ids.parse(original.get())));
            return;
        }
        number(query, "unit").ifPresent(form::heldBy);
        number(query, "theme").ifPresent(form::ofTheme);
        number(query, "lecturer").ifPresent(form::spokenBy);
        moment(query, "start")
                .ifPresent(start -> form.begin(start, moment(query, "end").orElse(null)));
    }

    /** A copy stands at the same hour of the same weekday, in the first week that is still to come. */
    private void copy(Event original) {
        setHeading(getTranslation("event.copy.of", original.title()));
        Instant now = clock.instant();
        Duration later = WEEK;
        while (!original.startsAt().plus(later).isAfter(now)) {
            later = later.plus(WEEK);
        }
        form.read(EventDraft.of(original)
                .asNewAt(original.startsAt().plus(later), original.endsAt().plus(later)));
    }

    private void typed() {
        publish.setText(getTranslation(
                approvals.concerns(form.kind()) ? "event.form.saveAndApply" : "event.form.saveAndPublish"));
        lookForClashes();
    }

    private void lookForClashes() {
        form.draftSoFar().ifPresentOrElse(draft -> clashes.show(events.clashes(draft)), clashes::showIncomplete);
    }

    /** Looks the rest of the form over first: a series is as complete as one event. */
    private void makeSeries() {
        errors.clear();
        try {
            series.open(form.draft(), choices);
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
    }

    /** What is saved stays saved where it cannot be made public yet; why not is said, and the event's page helps on. */
    private boolean publish(long id) {
        try {
            events.publish(id);
            return true;
        } catch (Failure failure) {
            feedback.failed(failure);
            return false;
        }
    }

    private void save(boolean andPublish) {
        errors.clear();
        conflict.removeAll();
        try {
            if (edited != null && edited.seriesId() != null) {
                series.change(edited, form.draft(), clashes.reason(), this::showConflict);
                return;
            }
            Event saved = events.save(form.draft(), clashes.reason());
            boolean apply = andPublish && approvals.concerns(saved.kind());
            boolean published = andPublish && !apply && publish(saved.id());
            feedback.done(published ? "event.form.published" : "event.form.saved", saved.title());
            // What is missing for an application is said on the event's own page.
            UI.getCurrent()
                    .navigate(
                            EventPages.addressOf(saved.id()),
                            apply ? QueryParameters.of("apply", "") : QueryParameters.empty());
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        } catch (EventClashes refused) {
            clashes.show(refused.clashes());
            clashes.demandReason();
            feedback.failed(refused);
        } catch (OptimisticLockingFailureException changed) {
            showConflict();
        }
    }

    /** Somebody else saved the event in the meantime: what was typed stays, and a person decides. */
    private void showConflict() {
        Event stored = events.require(form.id());
        conflict.removeAll();
        conflict.add(new ConflictNote(stored, moments, () -> {
            form.overwrite(stored.version());
            save(false);
        }));
        conflict.scrollIntoView();
    }

    private static Optional<Long> number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(typed -> typed.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static Optional<LocalDateTime> moment(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDateTime::parse);
        } catch (DateTimeParseException typedByHand) {
            return Optional.empty();
        }
    }
}
