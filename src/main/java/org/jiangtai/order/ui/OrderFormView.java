package org.jiangtai.order.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderDraft;
import org.jiangtai.order.OrderService;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Writes an order: kept as a draft at any time, handed in once all of it is there. */
@Route("orders/new")
@RouteAlias("orders/:id([0-9]{1,18})/edit")
@Opens(value = OrderService.class, method = "save")
@StyleSheet("context://order/order.css")
class OrderFormView extends Page implements BeforeEnterObserver {

    private final transient OrderService orders;
    private final transient MenuService menu;
    private final transient OrderForm form;
    private final transient CurrentPerson current;
    private final transient Feedback feedback;
    private final transient FieldErrors errors;
    private final Div reason = new Div();

    OrderFormView(OrderService orders, MenuService menu, OrderForm form, CurrentPerson current, Feedback feedback) {
        super("order.new");
        this.orders = orders;
        this.menu = menu;
        this.form = form;
        this.current = current;
        this.feedback = feedback;
        errors = form.fields().errors(new FieldErrors(feedback));
        addHelp("order.new.help");
        var submit = new Button(getTranslation("order.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var save = new Button(getTranslation("order.saveDraft"), click -> save().ifPresent(this::kept));
        var back = new Button(
                getTranslation("action.back"),
                click -> UI.getCurrent().getPage().getHistory().back());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(submit, save, back);
        buttons.addClassNames("jt-row", "jt-order-buttons");
        reason.addClassName("jt-warning");
        reason.setVisible(false);
        var content = new Div(reason, form.fields(), buttons);
        content.addClassNames("jt-stack", "jt-order-form");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        Optional<String> id = enter.getRouteParameters().get("id");
        if (id.isEmpty()) {
            form.begin(current.require().homeUnit());
            return;
        }
        try {
            if (orders.file(Long.parseLong(id.get())).order().state().isEditable()) {
                edit(Long.parseLong(id.get()));
            } else {
                enter.forwardTo(OrderPages.address(Long.parseLong(id.get())));
            }
        } catch (Failure unknownOrNotTheirs) {
            enter.rerouteToError(NotFoundException.class);
        }
    }

    private void edit(long id) {
        Order order = orders.file(id).order();
        OrderDraft draft = orders.edit(id);
        setHeading(getTranslation("order.edit", order.number()));
        Topic topic =
                draft.topicId() == null ? null : menu.topic(draft.topicId()).orElse(null);
        form.read(draft, order.maskedPhone(), topic);
        if (!order.reason().isEmpty()) {
            reason.setVisible(true);
            reason.add(new Paragraph(getTranslation("order.returned", order.reason())));
        }
    }

    private void submit() {
        errors.clear();
        List<InvalidInput> refused = orders.check(form.draft());
        if (!refused.isEmpty()) {
            // The cursor ends up in the first field that needs another look.
            refused.reversed().forEach(errors::show);
            return;
        }
        save().ifPresent(saved -> {
            Order order = orders.submit(saved.id());
            feedback.done("order.done.submitted", order.number());
            UI.getCurrent().navigate(OrderPages.address(order.id()));
        });
    }

    private Optional<Order> save() {
        errors.clear();
        try {
            return Optional.of(orders.save(form.draft()));
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        } catch (ObjectOptimisticLockingFailureException somebodyElse) {
            feedback.failed("order.conflict");
        }
        return Optional.empty();
    }

    private void kept(Order order) {
        feedback.done("order.done.saved");
        UI.getCurrent().navigate(OrderPages.address(order.id()));
    }
}
