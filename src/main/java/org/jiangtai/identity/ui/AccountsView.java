package org.jiangtai.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Invitation;
import org.jiangtai.identity.InvitationService;
import org.jiangtai.identity.Opens;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SecondFactorService;
import org.jiangtai.identity.SignInService;
import org.jiangtai.identity.UnitDirectory;
import org.jiangtai.identity.UnitDirectory.UnitChoice;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;

/** The accounts: who may sign in, as what, and for which unit. It shows nothing of what people do. */
@Route("accounts")
@Menu(title = "account.menu", order = 90, icon = "vaadin:key-o")
@Opens(value = AccountService.class, method = "all")
class AccountsView extends Page {

    private final transient AccountService accounts;
    private final transient InvitationService invitations;
    private final transient SignInService signIns;
    private final transient SecondFactorService secondFactors;
    private final transient Moments moments;
    private final transient Clock clock;
    private final transient Feedback feedback;
    private final transient List<UnitChoice> units;
    private final transient Map<Long, String> unitNames;
    private transient Map<Long, Instant> invited = Map.of();
    private transient Set<Long> withSecondFactor = Set.of();
    private final ListPanel<Account> list = new ListPanel<>("account.empty");

    AccountsView(
            AccountService accounts,
            InvitationService invitations,
            SignInService signIns,
            SecondFactorService secondFactors,
            UnitDirectory directory,
            Moments moments,
            Clock clock,
            Feedback feedback) {
        super("account.menu");
        this.accounts = accounts;
        this.invitations = invitations;
        this.signIns = signIns;
        this.secondFactors = secondFactors;
        this.moments = moments;
        this.clock = clock;
        this.feedback = feedback;
        units = directory.units();
        unitNames = units.stream().collect(Collectors.toMap(UnitChoice::id, UnitChoice::name));
        var add = new Button(getTranslation("account.add"), VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(add);
        addHelp("account.help");
        list.text("account.username", Account::username);
        list.text("account.displayName", Account::displayName);
        list.text("account.roles", this::rolesOf);
        list.text("account.unit", this::unitOf).setFlexGrow(2);
        list.drawn("account.state", this::stateOf, this::stateBadge);
        list.actions(this::actions);
        list.grid().addItemDoubleClickListener(click -> edit(click.getItem()));
        addRoleFilter();
        list.exportPeopleAs("account.menu", "Account");
        add(list);
        load();
    }

    private void addRoleFilter() {
        var role = new Select<Role>();
        role.setItems(Role.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("account.allRoles"));
        role.setPlaceholder(getTranslation("account.allRoles"));
        role.setAriaLabel(getTranslation("account.roles"));
        role.setItemLabelGenerator(each -> getTranslation(each == null ? "account.allRoles" : each.labelKey()));
        role.addValueChangeListener(change -> list.refresh());
        list.addFilter(
                role, account -> role.getValue() == null || account.roles().contains(role.getValue()));
    }

    private void load() {
        withSecondFactor = secondFactors.accountsWithOne();
        invited = invitations.unused();
        list.setItems(accounts.all());
    }

    private String rolesOf(Account account) {
        return account.roles().stream()
                .sorted()
                .map(role -> getTranslation(role.labelKey()))
                .collect(Collectors.joining(getTranslation("list.separator")));
    }

    private String unitOf(Account account) {
        return account.grants().stream()
                .map(this::reachOf)
                .distinct()
                .sorted()
                .collect(Collectors.joining(getTranslation("list.separator")));
    }

    private String reachOf(Grant grant) {
        if (grant.eventId() != null) {
            return getTranslation("account.oneEvent");
        }
        return grant.unitId() == null
                ? getTranslation("account.wholeZone")
                : unitNames.getOrDefault(grant.unitId(), getTranslation("account.unit.gone"));
    }

    private String stateOf(Account account) {
        return getTranslation(stateKey(account));
    }

    private String stateKey(Account account) {
        if (!account.enabled()) {
            return "account.state.off";
        }
        if (account.locked()) {
            return "account.state.locked";
        }
        Instant until = invited.get(account.id());
        if (until == null) {
            return "account.state.on";
        }
        return until.isAfter(clock.instant()) ? "account.state.invited" : "account.state.invitationOver";
    }

    private Span stateBadge(Account account) {
        var badge = new Span(stateOf(account));
        badge.addClassName("jt-badge");
        switch (stateKey(account)) {
            case "account.state.on" -> badge.addClassName("jt-badge-good");
            case "account.state.locked" -> badge.addClassName("jt-badge-bad");
            case "account.state.off" -> {}
            default -> badge.addClassName("jt-badge-attention");
        }
        return badge;
    }

    private Div actions(Account account) {
        var row = new Div(button(account, "account.edit", VaadinIcon.EDIT, () -> edit(account)));
        if (account.enabled()) {
            row.add(
                    button(account, "account.invite", VaadinIcon.KEY, () -> invite(account)),
                    button(account, "account.endSignIns", VaadinIcon.SIGN_OUT, () -> endSignIns(account)));
        }
        if (account.locked()) {
            row.add(button(account, "account.unlock", VaadinIcon.UNLOCK, () -> unlock(account)));
        }
        row.add(
                account.enabled()
                        ? button(account, "account.switchOff", VaadinIcon.BAN, () -> toggle(account))
                        : button(account, "account.switchOn", VaadinIcon.CHECK, () -> toggle(account)));
        if (withSecondFactor.contains(account.id())) {
            row.add(button(account, "account.resetSecondFactor", VaadinIcon.MOBILE, () -> askToReset(account)));
        }
        row.addClassName("jt-row");
        return row;
    }

    private void askToReset(Account account) {
        Confirm.ask(
                "account.resetSecondFactor.title",
                "account.resetSecondFactor.text",
                "account.resetSecondFactor.action",
                () -> {
                    secondFactors.reset(account.id());
                    load();
                    feedback.done("account.secondFactorReset", account.displayName());
                });
    }

    private Button button(Account account, String key, VaadinIcon icon, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        String label = getTranslation(key, account.displayName());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void toggle(Account account) {
        switchTo(account, !account.enabled());
        feedback.doneWithUndo(
                () -> switchTo(account, account.enabled()),
                account.enabled() ? "account.switchedOff" : "account.switchedOn",
                account.displayName());
    }

    private void switchTo(Account account, boolean enabled) {
        accounts.setEnabled(account.id(), enabled);
        load();
    }

    private void edit(@Nullable Account account) {
        new AccountForm(
                        account,
                        units,
                        accounts,
                        invitations,
                        feedback,
                        name -> {
                            load();
                            feedback.done("account.saved", name);
                        },
                        this::hand)
                .open();
    }

    private void invite(Account account) {
        Confirm.ask(
                "account.invite.title",
                "account.invite.text",
                "account.invite.action",
                () -> hand(invitations.inviteAgain(account.id())));
    }

    private void hand(Invitation invitation) {
        load();
        new InvitationDialog(invitation, moments, feedback).open();
    }

    private void unlock(Account account) {
        accounts.unlock(account.id());
        load();
        feedback.done("account.unlocked", account.displayName());
    }

    private void endSignIns(Account account) {
        signIns.endAllOf(account.id());
        feedback.done("account.signInsEnded", account.displayName());
    }
}
