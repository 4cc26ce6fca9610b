package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventTeam;
import org.jiangtai.event.EventTeamService;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.EventGrant;
import org.jiangtai.identity.EventGrantService;
import org.jiangtai.identity.Opens;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;

/** Who works with this one event: taken in and let go by an organiser. */
@Route(EventPages.TEAM)
@Opens(value = EventTeamService.class, method = "team")
class EventTeamView extends Page implements BeforeEnterObserver {

    private final transient EventService events;
    private final transient EventTeamService teams;
    private final transient SubPageTabs tabs;
    private final transient Feedback feedback;
    private final transient FieldErrors errors;
    private final ComboBox<AccountChoice> account = new ComboBox<>(getTranslation("event.team.account"));
    private final Select<Role> role = new Select<>();
    private final Div form = new Div();
    private final ListPanel<EventGrant> list = new ListPanel<>("event.team.empty");
    private long eventId;
    private boolean mayChange;

    EventTeamView(EventService events, EventTeamService teams, SubPageTabs tabs, Feedback feedback) {
        super("event.tab.team");
        this.events = events;
        this.teams = teams;
        this.tabs = tabs;
        this.feedback = feedback;
        errors = new FieldErrors(feedback).bind("account", account).bind("role", role);
        account.setItemLabelGenerator(
                choice -> getTranslation("event.team.label", choice.displayName(), choice.username()));
        account.setPlaceholder(getTranslation("event.team.account.choose"));
        role.setLabel(getTranslation("event.team.role"));
        role.setItems(EventGrantService.ROLES.stream().sorted().toList().reversed());
        role.setItemLabelGenerator(each -> getTranslation(each.labelKey()));
        role.setValue(Role.KEEPER);
        var add = new Button(getTranslation("event.team.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.add(account, role, add);
        form.addClassNames("jt-row", "jt-card", "jt-inline-form");
        list.text("event.team.account", held -> held.account().displayName());
        list.text("event.team.username", held -> held.account().username());
        list.text("event.team.role", held -> getTranslation(held.role().labelKey()));
        list.actions(this::remove);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        try {
            eventId = Ids.parse(enter.getRouteParameters().get("id").orElse(""));
            Event event = events.require(eventId);
            setHeading(event.title());
            EventTeam team = teams.team(eventId);
            var help = new Paragraph(getTranslation(team.mayChange() ? "event.team.help" : "event.team.notYours"));
            help.addClassName("jt-help");
            add(tabs.draw("event", eventId, EventPages.TEAM), help, form, list);
            show(team);
        } catch (Failure failure) {
            add(new NotHere(feedback.sentence(failure)));
        }
    }

    private void show(EventTeam team) {
        mayChange = team.mayChange();
        form.setVisible(mayChange);
        account.setItems(team.choices());
        list.setItems(team.members());
    }

    private void add() {
        errors.clear();
        try {
            AccountChoice chosen = FormDialog.chosen("account", account);
            teams.join(eventId, chosen.id(), FormDialog.chosen("role", role));
            account.clear();
            feedback.done("event.team.added", chosen.displayName());
        } catch (InvalidInput invalid) {
            errors.show(invalid);
            return;
        }
        show(teams.team(eventId));
    }

    private Div remove(EventGrant held) {
        var row = new Div();
        if (!mayChange) {
            return row;
        }
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            teams.leave(eventId, held.account().id(), held.role());
            show(teams.team(eventId));
            feedback.doneWithUndo(
                    () -> {
                        teams.join(eventId, held.account().id(), held.role());
                        show(teams.team(eventId));
                    },
                    "event.team.removed",
                    held.account().displayName());
        });
        String label = getTranslation("event.team.remove", held.account().displayName());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        row.add(button);
        return row;
    }
}
