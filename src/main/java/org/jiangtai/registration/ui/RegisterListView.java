package org.jiangtai.registration.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.UnitScope;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.GroupLine;
import org.jiangtai.registration.GroupPerson;
import org.jiangtai.registration.GroupRegistration;
import org.jiangtai.resident.CheckedRow;
import org.jiangtai.resident.Households;
import org.jiangtai.resident.PersonImportExample;
import org.jiangtai.resident.PersonRow;
import org.jiangtai.resident.PersonStatus;
import org.jiangtai.resident.ResidentImport;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.resident.ui.PeoplePreview;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.NotFound;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;

/** Puts down a list that somebody brought: choose or paste, look at every line, confirm. Nothing is saved before that. */
@StyleSheet("context://resident/resident.css")
@Route(RegistrationPages.LIST)
@Opens(value = GroupRegistration.class, method = "register")
class RegisterListView extends Page implements BeforeEnterObserver {

    private final transient GroupRegistration groups;
    private final transient ResidentImport imports;
    private final transient EventService events;
    private final transient Moments moments;
    private final Anchor back = new Anchor();
    private final Paragraph when = new Paragraph();
    private final PeoplePreview preview;
    private final GroupPanel panel;
    private final GroupResult result;
    private final GroupUnit unit;
    private long eventId;

    RegisterListView(
            GroupRegistration groups,
            ResidentService residents,
            ResidentImport imports,
            EventService events,
            ConsentService consents,
            PersonImportExample example,
            UnitScope scope,
            Moments moments,
            Feedback feedback) {
        super("group.list");
        this.groups = groups;
        this.imports = imports;
        this.events = events;
        this.moments = moments;
        unit = new GroupUnit(residents, scope, true);
        back.setText(getTranslation("group.back"));
        addActions(back);
        when.addClassName("jt-help");
        panel = new GroupPanel(groups, consents, feedback, each -> register(), this::done);
        panel.offerToRemember();
        panel.setVisible(false);
        result = new GroupResult(feedback);
        preview = new PeoplePreview(example, feedback, this::look, this::tell);
        unit.addValueChangeListener(change -> preview.lookAgain());
        add(when);
        addHelp("group.list.help");
        add(unit, preview, panel, result);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        eventId = enter.getRouteParameters().getLong("id").orElseThrow(NotFound::new);
        Event event = events.require(eventId);
        setHeading(getTranslation("group.list.of", event.title()));
        when.setText(moments.span(event.startsAt(), event.endsAt()) + " · " + event.place());
        back.setHref(RegistrationPages.ROUTE.replace(":id", Long.toString(eventId)));
        unit.offer(event.unitId());
    }

    private List<CheckedRow> look(List<PersonRow> rows) {
        return groups.look(eventId, unit.id(), rows);
    }

    private void tell() {
        panel.setVisible(!preview.rows().isEmpty());
        if (panel.isVisible()) {
            result.setVisible(false);
            boolean children = taken().stream().anyMatch(row -> row.row().under14());
            panel.tell(preview.taken(), preview.open(), events.require(eventId).seatsLeft(), children);
        }
    }

    private List<CheckedRow> taken() {
        return preview.checked().stream().filter(CheckedRow::isTaken).toList();
    }

    private void register() {
        // Somebody may have put down one of them meanwhile.
        preview.lookAgain();
        if (preview.open() > 0) {
            return;
        }
        var number = new AtomicInteger();
        var parties = new Households(() -> "p" + number.incrementAndGet());
        List<GroupPerson> people = taken().stream()
                .map(row -> new GroupPerson(
                        row.row().name(),
                        row.row().phone(),
                        parties.of(row.row()),
                        row.row().under14(),
                        row.isAnother(),
                        null))
                .toList();
        panel.register(eventId, unit.id(), people);
    }

    private void done(List<GroupLine> lines) {
        Long unitId = unit.id();
        if (panel.isToRemember() && unitId != null) {
            List<PersonRow> fresh = imports
                    .look(unitId, taken().stream().map(CheckedRow::row).toList())
                    .stream()
                    .filter(row -> row.status() == PersonStatus.FINE)
                    .map(CheckedRow::row)
                    .toList();
            if (!fresh.isEmpty()) {
                imports.save(unitId, fresh, Agreement.byWord(true));
            }
        }
        Set<String> down = GroupLine.namesDown(lines);
        preview.show(taken().stream()
                .map(CheckedRow::row)
                .filter(row -> !down.contains(row.name()))
                .toList());
        result.show(eventId, lines);
    }
}
