package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLink;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.LinkState;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;

/** The personal link of a lecturer: make one, show it once, replace it, end it. */
final class LinkCard extends Div {

    private final transient Lecturer lecturer;
    private final transient LecturerLinks links;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final String baseUrl;
    private final Div state = new Div();

    LinkCard(Lecturer lecturer, LecturerLinks links, Moments moments, Feedback feedback, String baseUrl) {
        this.lecturer = lecturer;
        this.links = links;
        this.moments = moments;
        this.feedback = feedback;
        this.baseUrl = baseUrl;
        addClassNames("jt-card", "jt-stack");
        var help = new Paragraph(getTranslation("speaker.link.help"));
        help.addClassName("jt-muted");
        add(new H2(getTranslation("speaker.link")), help, state);
        refresh();
    }

    private void refresh() {
        state.removeAll();
        LecturerLink link = links.of(lecturer.id());
        state.add(new Paragraph(sentence(link)));
        var row = new Div();
        row.addClassName("jt-row");
        boolean valid = link.state() == LinkState.VALID;
        var make = new Button(
                getTranslation(valid ? "speaker.link.renew" : "speaker.link.make"),
                VaadinIcon.LINK.create(),
                click -> ask(valid));
        if (!valid) {
            make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        row.add(make);
        if (valid) {
            row.add(new Button(
                    getTranslation("speaker.link.withdraw"),
                    click -> Confirm.ask(
                            "speaker.link.withdraw",
                            "speaker.link.withdraw.text",
                            "speaker.link.withdraw",
                            this::withdraw)));
        }
        state.add(row);
    }

    private String sentence(LecturerLink link) {
        Instant madeAt = link.madeAt();
        if (madeAt == null) {
            return getTranslation("speaker.link.none");
        }
        String used = link.usedOn() == null
                ? getTranslation("speaker.link.unused")
                : getTranslation("speaker.link.used", moments.day(link.usedOn()));
        return getTranslation(
                link.state() == LinkState.VALID ? "speaker.link.valid" : "speaker.link.withdrawn",
                moments.minute(madeAt),
                used);
    }

    private void ask(boolean replaces) {
        if (replaces) {
            Confirm.ask("speaker.link.renew", "speaker.link.renew.text", "speaker.link.renew", this::make);
        } else {
            make();
        }
    }

    private void make() {
        try {
            show(baseUrl + "/l/" + links.make(lecturer.id()));
            refresh();
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    private void withdraw() {
        links.withdraw(lecturer.id());
        feedback.done("speaker.link.withdrawn.done", lecturer.name());
        refresh();
    }

    /** The only time that anybody sees it. */
    private void show(String address) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("speaker.link.title", lecturer.name()));
        dialog.addClassName("jt-link-sheet");
        var field = new TextField(getTranslation("speaker.link.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setWidthFull();
        var copy = new Button(getTranslation("speaker.link.copy"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        copied -> feedback.done("speaker.link.copied"),
                        refused -> feedback.failed("speaker.link.copyByHand"));
        var print = new Button(
                getTranslation("speaker.link.print"),
                VaadinIcon.PRINT.create(),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        dialog.add(
                new Html("<div class=\"jt-qr-box\">" + QrSvg.of(address, getTranslation("speaker.link.qr")) + "</div>"),
                new Paragraph(getTranslation("speaker.link.once")),
                field);
        dialog.getFooter().add(copy, print, new Button(getTranslation("action.close"), click -> dialog.close()));
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
    }
}
