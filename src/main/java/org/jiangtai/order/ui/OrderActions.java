package org.jiangtai.order.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.function.Consumer;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.order.AfterCareService;
import org.jiangtai.order.DispatchService;
import org.jiangtai.order.OfferService;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderAction;
import org.jiangtai.order.OrderFile;
import org.jiangtai.order.OrderReviewService;
import org.jiangtai.order.OrderService;
import org.jiangtai.order.OrderState;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Photos;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The buttons of an order's page: only what the person can do with it now. */
@Component
class OrderActions {

    private final OrderService orders;
    private final OrderReviewService review;
    private final DispatchService dispatch;
    private final OfferService offers;
    private final AfterCareService care;
    private final Photos photos;
    private final Moments moments;
    private final CurrentPerson current;
    private final Feedback feedback;

    OrderActions(
            OrderService orders,
            OrderReviewService review,
            DispatchService dispatch,
            OfferService offers,
            AfterCareService care,
            Photos photos,
            Moments moments,
            CurrentPerson current,
            Feedback feedback) {
        this.orders = orders;
        this.review = review;
        this.dispatch = dispatch;
        this.offers = offers;
        this.care = care;
        this.photos = photos;
        this.moments = moments;
        this.current = current;
        this.feedback = feedback;
    }

    /** @param reload shows the order as it stands after a step */
    void draw(OrderFile file, Div row, Runnable reload) {
        Order order = file.order();
        Set<OrderAction> may = file.possible();
        long id = order.id();
        long seen = order.version();
        if (may.contains(OrderAction.APPROVE) && current.may(OrderReviewService.class, "approve")) {
            primary(
                    row,
                    OrderAction.APPROVE,
                    () -> step(() -> review.approve(id, seen), "order.done.approved", reload));
            reason(row, OrderAction.RETURN, "order.ask.return", why -> review.sendBack(id, seen, why), reload);
            reason(row, OrderAction.REJECT, "order.ask.reject", why -> review.reject(id, seen, why), reload);
        }
        if (may.contains(OrderAction.RECALL) && current.may(DispatchService.class, "recall")) {
            reason(row, OrderAction.RECALL, "order.ask.recall", why -> dispatch.recall(id, why), reload);
        }
        if (may.contains(OrderAction.SUBMIT) && current.may(OrderService.class, "submit")) {
            Button edit =
                    button(row, "order.action.edit", () -> UI.getCurrent().navigate(OrderPages.address(id) + "/edit"));
            edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        if (may.contains(OrderAction.TAKE_BACK) && current.may(OrderService.class, "takeBack")) {
            button(
                    row,
                    OrderAction.TAKE_BACK.labelKey(),
                    () -> step(() -> orders.takeBack(id), "order.done.takenBack", reload));
        }
        deliver(file, row, reload);
        if (may.contains(OrderAction.EVALUATE) && current.may(OrderService.class, "evaluate")) {
            primary(row, OrderAction.EVALUATE, () -> new EvaluationDialog(id, orders, feedback, reload).open());
        }
        if (order.callBackOpen() && file.centre() && current.may(AfterCareService.class, "callBack")) {
            button(row, "order.action.call", () -> new CallBackDialog(id, care, feedback, reload).open())
                    .addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        } else if (may.contains(OrderAction.ARCHIVE) && current.may(AfterCareService.class, "archive")) {
            button(
                    row,
                    OrderAction.ARCHIVE.labelKey(),
                    () -> step(() -> care.archive(id), "order.done.archived", reload));
        }
        rest(file, row, reload);
    }

    private void deliver(OrderFile file, Div row, Runnable reload) {
        Order order = file.order();
        boolean over = order.state() == OrderState.IN_SERVICE;
        if (!over || !file.possible().contains(OrderAction.DELIVER)) {
            return;
        }
        if (file.centre() && current.may(AfterCareService.class, "deliver")) {
            button(
                    row,
                    "order.action.paper",
                    () -> new DeliveryDialog(
                                    order,
                                    true,
                                    (report, pictures) -> care.deliver(order.id(), report, pictures),
                                    new DeliveryDialog.Tools(photos, moments, feedback),
                                    reload)
                            .open());
        } else if (current.may(OfferService.class, "deliver")) {
            primary(
                    row,
                    OrderAction.DELIVER,
                    () -> new DeliveryDialog(
                                    order,
                                    false,
                                    (report, pictures) -> offers.deliver(order.id(), report, pictures),
                                    new DeliveryDialog.Tools(photos, moments, feedback),
                                    reload)
                            .open());
        }
    }

    private void rest(OrderFile file, Div row, Runnable reload) {
        long id = file.order().id();
        if (file.orderer() && current.may(OrderService.class, "copy")) {
            button(row, "order.action.copy", () -> {
                long copy = orders.copy(id);
                feedback.done("order.done.copied");
                UI.getCurrent().navigate(OrderPages.address(copy) + "/edit");
            });
        }
        if (file.order().state() == OrderState.DRAFT
                && file.order().number().isEmpty()
                && current.may(OrderService.class, "discard")) {
            button(
                    row,
                    "order.action.discard",
                    () -> Confirm.ask("order.action.discard", "order.ask.discard", "order.action.discard", () -> {
                        orders.discard(id);
                        feedback.done("order.done.discarded");
                        UI.getCurrent().navigate("orders");
                    }));
        }
        if (file.possible().contains(OrderAction.CANCEL) && current.may(OrderService.class, "cancel")) {
            reason(row, OrderAction.CANCEL, "order.ask.cancel", why -> orders.cancel(id, why), reload);
        }
        if (!file.order().number().isEmpty()) {
            var print = new Anchor("/print/order/" + id, row.getTranslation("order.action.print"));
            print.setTarget("_blank");
            print.setRouterIgnore(true);
            row.add(print);
        }
    }

    private void reason(Div row, OrderAction action, String textKey, Consumer<String> step, Runnable reload) {
        button(
                row,
                action.labelKey(),
                () -> Confirm.askReason(
                        action.labelKey(),
                        textKey,
                        action.labelKey(),
                        why -> step(() -> step.accept(why), "order.done", reload)));
    }

    private void step(Runnable step, String doneKey, Runnable reload) {
        try {
            step.run();
            feedback.done(doneKey);
        } catch (Failure failure) {
            feedback.failed(failure);
        } catch (ObjectOptimisticLockingFailureException somebodyElse) {
            feedback.failed("order.changed");
        }
        reload.run();
    }

    private static void primary(Div row, OrderAction action, Runnable step) {
        button(row, action.labelKey(), step).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private static Button button(Div row, String key, Runnable step) {
        var button = new Button(row.getTranslation(key), click -> step.run());
        row.add(button);
        return button;
    }
}
