package org.jiangtai.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.UnitDirectory.UnitChoice;
import org.jiangtai.shared.InvalidInput;

/**
 * What an account holds: a row for each role and its scope, and below them how much it holds for single events, which
 * can only be withdrawn here.
 */
final class GrantsField extends CustomField<Set<Grant>> {

    private final transient List<UnitChoice> units;
    private final transient List<GrantRow> rows = new ArrayList<>();
    private final Div lines = new Div();
    private final Div events = new Div();
    private final transient Set<Grant> ofEvents = new HashSet<>();
    private final transient Set<Grant> withdrawn = new HashSet<>();

    GrantsField(List<UnitChoice> units) {
        this.units = units;
        lines.addClassName("jt-grants");
        events.addClassName("jt-grants");
        var add = new Button(getTranslation("account.grant.add"), VaadinIcon.PLUS.create(), click -> addRow());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(lines, add, events);
        addRow();
    }

    /**
     * What is held for the zone and for units.
     *
     * @throws InvalidInput if a row is not filled in
     */
    Set<Grant> grants() {
        if (rows.stream().anyMatch(row -> !row.isComplete())) {
            throw new InvalidInput("roles", "invalid.roles.incomplete");
        }
        return generateModelValue();
    }

    /** What is held for single events and was withdrawn here. */
    Set<Grant> withdrawn() {
        return Set.copyOf(withdrawn);
    }

    @Override
    protected Set<Grant> generateModelValue() {
        return rows.stream().filter(GrantRow::isComplete).map(GrantRow::grant).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void setPresentationValue(Set<Grant> held) {
        rows.clear();
        lines.removeAll();
        held.stream()
                .filter(grant -> grant.eventId() == null)
                .sorted(Comparator.comparing(Grant::role)
                        .thenComparing(Grant::unitId, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(grant -> addRow().show(grant));
        held.stream().filter(grant -> grant.eventId() != null).forEach(ofEvents::add);
        drawEvents();
    }

    private GrantRow addRow() {
        var row = new GrantRow(units);
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            rows.remove(row);
            lines.remove(row);
            updateValue();
        });
        remove.setAriaLabel(getTranslation("account.grant.remove"));
        remove.setTooltipText(getTranslation("account.grant.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        row.add(remove);
        rows.add(row);
        lines.add(row);
        return row;
    }

    private void drawEvents() {
        events.removeAll();
        ofEvents.stream().collect(Collectors.groupingBy(Grant::role, Collectors.counting())).entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(held -> events.add(eventLine(held.getKey(), held.getValue())));
    }

    private Div eventLine(Role role, long count) {
        var text = new Span(getTranslation("account.events", getTranslation(role.labelKey()), count));
        var withdraw = new Button(getTranslation("account.events.withdraw"), click -> {
            ofEvents.stream().filter(grant -> grant.role() == role).forEach(withdrawn::add);
            ofEvents.removeAll(withdrawn);
            drawEvents();
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        withdraw.setTooltipText(getTranslation("account.events.help"));
        var line = new Div(text, withdraw);
        line.addClassName("jt-row");
        return line;
    }
}
