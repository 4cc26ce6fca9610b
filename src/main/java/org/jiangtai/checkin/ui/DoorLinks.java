package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.DoorList;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;

/** The links by which phones run the event's doors: make one, show it, end it. */
final class DoorLinks extends Div {

    private final transient DoorLinkService door;
    private final transient Moments times;
    private final transient Feedback feedback;
    private final transient Clock clock;
    private final String baseUrl;
    private final long eventId;
    private final Div links = new Div();
    private final TextField name = new TextField();
    private final Select<DoorList> list = new Select<>();
    private final transient DoorListService lists;
    private final transient FieldErrors errors;

    DoorLinks(
            long eventId,
            DoorLinkService door,
            DoorListService lists,
            Moments times,
            Feedback feedback,
            Clock clock,
            String baseUrl) {
        this.eventId = eventId;
        this.door = door;
        this.lists = lists;
        this.times = times;
        this.feedback = feedback;
        this.clock = clock;
        this.baseUrl = baseUrl;
        addClassNames("jt-card", "jt-door-column");
        errors = new FieldErrors(feedback).bind("name", name).bind("list", list);
        name.setLabel(getTranslation("attendance.link.name"));
        name.setPlaceholder(getTranslation("attendance.link.name.example"));
        name.setMaxLength(40);
        var make = new Button(getTranslation("attendance.link.make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(name, list, make);
        list.setLabel(getTranslation("attendance.link.list"));
        list.setItemLabelGenerator(this::nameOf);
        form.addClassNames("jt-row", "jt-link-form");
        var help = new Paragraph(getTranslation("attendance.link.help"));
        help.addClassName("jt-muted");
        links.addClassName("jt-links");
        add(new H2(getTranslation("attendance.links")), help);
        if (!baseUrl.startsWith("https://") && !baseUrl.startsWith("http://localhost")) {
            var insecure = new Paragraph(getTranslation("attendance.link.insecure", baseUrl));
            insecure.addClassName("jt-warning");
            add(insecure);
        }
        add(form, links);
        refreshLists();
    }

    private void make() {
        errors.clear();
        try {
            DoorList chosen = list.getValue();
            DoorDevice made = door.makeLink(eventId, name.getValue(), chosen == null ? 1 : chosen.number());
            name.clear();
            refresh();
            showCode(made);
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
    }

    /** Offers the event's lists as they are now; with one alone there is nothing to choose. */
    void refreshLists() {
        List<DoorList> all = lists.of(eventId);
        list.setItems(all);
        list.setValue(all.getFirst());
        list.setVisible(all.size() > 1);
        refresh();
    }

    /** The choice of the list that a new link begins with. */
    Select<DoorList> lists() {
        return list;
    }

    private String nameOf(DoorList one) {
        return one.name().isEmpty() ? getTranslation("door.list.first") : one.name();
    }

    private void refresh() {
        List<DoorDevice> all = door.links(eventId);
        links.removeAll();
        all.reversed().forEach(device -> links.add(row(device)));
        if (all.isEmpty()) {
            var none = new Span(getTranslation("attendance.link.none"));
            none.addClassName("jt-muted");
            links.add(none);
        }
    }

    private Div row(DoorDevice device) {
        boolean over = device.revoked() || !clock.instant().isBefore(device.expiresAt());
        var title = new Span(device.name());
        title.addClassName("jt-link-name");
        String state = device.revoked() ? "attendance.link.revoked" : "attendance.link.until";
        var until = new Span(getTranslation(state, times.minute(device.expiresAt())));
        until.addClassName("jt-muted");
        var row = new Div(title, until);
        row.addClassName("jt-link");
        if (list.isVisible()) {
            list.getListDataView()
                    .getItems()
                    .filter(one -> one.number() == device.list())
                    .findFirst()
                    .ifPresent(one -> row.add(muted(nameOf(one))));
        }
        row.add(muted(seen(device)));
        if (device.waiting() > 0) {
            var waits = new Span(getTranslation("attendance.link.waiting", device.waiting()));
            waits.addClassName("jt-link-waits");
            row.add(waits);
        }
        if (!over) {
            var buttons = new Div(
                    small(new Button(getTranslation("attendance.link.show"), click -> showCode(device))),
                    copy(device),
                    small(new Button(
                            getTranslation("attendance.link.revoke"),
                            click -> Confirm.ask(
                                    "attendance.link.revoke.title",
                                    "attendance.link.revoke.text",
                                    "attendance.link.revoke",
                                    () -> revoke(device)))));
            buttons.addClassName("jt-row");
            row.add(buttons);
        }
        return row;
    }

    private void revoke(DoorDevice device) {
        door.revoke(device.id());
        feedback.done("attendance.link.revoked.done", device.name());
        refresh();
    }

    private Button copy(DoorDevice device) {
        var copy = small(new Button(getTranslation("attendance.link.copy"), VaadinIcon.COPY_O.create()));
        Clipboard.onClick(copy)
                .writeText(
                        address(device),
                        copied -> feedback.done("attendance.link.copied"),
                        refused -> showCode(device));
        return copy;
    }

    private void showCode(DoorDevice device) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("attendance.link.title", device.name()));
        var field = new TextField(getTranslation("attendance.link.address"));
        field.setValue(address(device));
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        dialog.add(
                new Html("<div class=\"jt-door-qr\">" + QrSvg.of(address(device), getTranslation("attendance.link.qr"))
                        + "</div>"),
                new Paragraph(getTranslation("attendance.link.scan", times.minute(device.expiresAt()))),
                field);
        dialog.getFooter().add(copy(device), new Button(getTranslation("action.close"), click -> dialog.close()));
        dialog.open();
    }

    private String seen(DoorDevice device) {
        return device.lastSeenAt() == null
                ? getTranslation("attendance.link.never")
                : getTranslation("attendance.link.seen", times.minute(device.lastSeenAt()));
    }

    private static Span muted(String text) {
        var span = new Span(text);
        span.addClassName("jt-muted");
        return span;
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String address(DoorDevice device) {
        return baseUrl + "/door/" + device.token();
    }
}
