package org.jiangtai.order.web;

import org.jiangtai.order.OrderService;
import org.jiangtai.order.OrderSheet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The order on one sheet of paper: for the way, and to be filled in where nobody types. */
@Controller
class OrderSheetPage {

    private final OrderService orders;

    OrderSheetPage(OrderService orders) {
        this.orders = orders;
    }

    @GetMapping("/print/order/{id}")
    String sheet(@PathVariable long id, Model model) {
        OrderSheet sheet = orders.sheet(id);
        model.addAttribute("order", sheet.order());
        model.addAttribute("contact", sheet.contact());
        model.addAttribute("address", sheet.address());
        return "order/sheet";
    }
}
