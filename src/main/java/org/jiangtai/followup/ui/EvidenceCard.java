package org.jiangtai.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiangtai.followup.EvidenceFile;
import org.jiangtai.followup.EvidenceKind;
import org.jiangtai.followup.ItemAction;
import org.jiangtai.followup.ItemFile;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Pictures;

/** The pictures of an item, before and after side by side. */
final class EvidenceCard extends Div {

    private final ItemFile file;
    private final transient ItemDesk desk;
    private final transient Moments moments;
    private final transient Runnable done;

    EvidenceCard(ItemFile file, ItemDesk desk, Moments moments, Runnable done) {
        this.file = file;
        this.desk = desk;
        this.moments = moments;
        this.done = done;
        addClassName("jt-card");
        List<EvidenceFile> all = desk.evidence().all(file.item().id());
        var sides = new Div();
        sides.addClassName("jt-item-sides");
        for (EvidenceKind kind : EvidenceKind.values()) {
            sides.add(side(
                    kind,
                    all.stream().filter(each -> each.picture().kind() == kind).toList()));
        }
        add(new H2(getTranslation("item.pictures")), sides);
        if (!file.noPicture().isEmpty()) {
            add(new Paragraph(getTranslation("item.noPicture", file.noPicture())));
        }
    }

    private Div side(EvidenceKind kind, List<EvidenceFile> pictures) {
        var side = new Div(new H3(getTranslation(kind.labelKey())));
        if (pictures.isEmpty()) {
            var none = new Span(getTranslation("item.pictures.none"));
            none.addClassName("jt-muted");
            side.add(new Div(none));
        }
        pictures.forEach(picture -> side.add(picture(picture)));
        if (file.possible().contains(ItemAction.ADD_PICTURE)) {
            var add = new Button(
                    getTranslation(kind == EvidenceKind.BEFORE ? "item.pictures.before" : "item.pictures.after"),
                    click -> new ItemDialogs(file, desk, done).pictures(kind));
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            side.add(add);
        }
        return side;
    }

    private Div picture(EvidenceFile each) {
        long item = file.item().id();
        long id = each.picture().id();
        var box = new Div(new Pictures(List.of(() -> desk.evidence().jpeg(item, id))));
        box.addClassName("jt-item-picture");
        if (!each.picture().caption().isEmpty()) {
            box.add(new Div(new Span(each.picture().caption())));
        }
        box.add(new Span((each.who() + " " + moments.minute(each.picture().at())).strip()));
        if (each.mayRemove()) {
            var remove = new Button(
                    getTranslation("photo.remove"),
                    click -> Confirm.ask("item.pictures.remove", "item.pictures.remove.text", "photo.remove", () -> {
                        desk.evidence().remove(item, id);
                        done.run();
                    }));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            box.add(remove);
        }
        return box;
    }
}
