package org.jiangtai.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.Ownerless;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.place.Unit;
import org.jiangtai.uikit.FormDialog;

/** Says above the lists which dissolved units left items behind, and hands all of one's to another in one step. */
final class OwnerlessNotice extends Div {

    private final transient LedgerService ledger;
    private final transient ItemDesk desk;
    private final transient SerializableRunnable done;
    private final boolean may;

    OwnerlessNotice(LedgerService ledger, ItemDesk desk, CurrentPerson current, SerializableRunnable done) {
        this.ledger = ledger;
        this.desk = desk;
        this.done = done;
        this.may = current.may(LedgerService.class, "ownerless");
        addClassName("jt-stack");
    }

    void refresh() {
        removeAll();
        if (may) {
            ledger.ownerless().forEach(each -> add(line(each)));
        }
        setVisible(getComponentCount() > 0);
    }

    private Div line(Ownerless left) {
        var line = new Div(
                new Span(getTranslation("item.ownerless.unit", left.unit().name(), left.items())),
                new Button(getTranslation("enum.ItemAction.HAND_OVER"), click -> handOver(left)));
        line.addClassNames("jt-item-notice", "jt-row");
        return line;
    }

    private void handOver(Ownerless left) {
        ComboBox<Unit> to = AssignFields.units(desk.words().units(), "item.field.unit");
        to.getListDataView()
                .getItems()
                .filter(unit -> Objects.equals(unit.id(), left.unit().successorId()))
                .findFirst()
                .ifPresent(to::setValue);
        var dialog =
                new FormDialog(getTranslation("item.handOver.title", left.unit().name()), desk.feedback(), () -> {
                    int moved = desk.items()
                            .handOverAll(
                                    left.unit().id(),
                                    FormDialog.chosen("unitId", to).id());
                    desk.feedback().done("item.done.handedOver", moved);
                    done.run();
                });
        dialog.addWide(new Paragraph(getTranslation("item.handOver.help")));
        dialog.wideField("unitId", to);
        dialog.open();
    }
}
