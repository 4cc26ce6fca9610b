package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Optional;
import org.jiangtai.suggestion.Mask;
import org.jiangtai.suggestion.OfferedPicture;
import org.jiangtai.suggestion.PictureChoice;
import org.jiangtai.suggestion.Side;

/** One picture that may be published: whether it is, what it shows, and what is painted over. */
final class PictureRow extends Div {

    private final transient OfferedPicture offered;
    private final transient SerializableSupplier<byte[]> picture;
    private final String alt;
    private final Checkbox chosen = new Checkbox();
    private final Select<Side> side = new Select<>();
    private final Button mask = new Button();
    private final Span painted = new Span();
    private final Div frame = new Div();
    private List<Mask> masks;

    PictureRow(OfferedPicture offered, String alt, SerializableSupplier<byte[]> picture) {
        this.offered = offered;
        this.picture = picture;
        this.alt = alt;
        this.masks = offered.masks();
        addClassName("jt-picture-row");
        frame.addClassName("jt-picture-frame");
        painted.addClassName("jt-muted");
        chosen.setLabel(getTranslation("suggestion.picture.choose"));
        chosen.setValue(offered.chosen());
        chosen.setEnabled(offered.mayShow());
        chosen.addValueChangeListener(change -> show());
        side.setAriaLabel(getTranslation("suggestion.picture.side"));
        side.setItems(Side.values());
        side.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        side.setValue(offered.side());
        mask.setText(getTranslation("suggestion.mask.open"));
        mask.addClickListener(click -> new MaskDialog(picture, masks, alt, this::paint).open());
        var what = new Div(new Span(alt), chosen, new Div(side, mask), painted);
        what.addClassName("jt-picture-what");
        if (!offered.mayShow()) {
            var promised = new Paragraph(getTranslation("suggestion.picture.promised"));
            promised.addClassName("jt-help");
            what.add(promised);
        }
        add(frame, what);
        show();
    }

    /** What is to be published of it; empty if nothing is. */
    Optional<PictureChoice> choice() {
        return Boolean.TRUE.equals(chosen.getValue())
                ? Optional.of(new PictureChoice(offered.source(), offered.sourceId(), side.getValue(), masks))
                : Optional.empty();
    }

    private void paint(List<Mask> drawn) {
        masks = drawn;
        show();
    }

    private void show() {
        boolean wanted = Boolean.TRUE.equals(chosen.getValue());
        side.setVisible(wanted);
        mask.setVisible(wanted && offered.copyId() == null);
        painted.setVisible(wanted);
        painted.setText(
                getTranslation(masks.isEmpty() ? "suggestion.mask.none" : "suggestion.mask.count", masks.size()));
        frame.removeAll();
        // A copy has its rectangles in it.
        frame.add(new MaskElement(picture, wanted && offered.copyId() == null ? masks : List.of(), false, alt));
    }
}
