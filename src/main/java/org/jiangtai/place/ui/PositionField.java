package org.jiangtai.place.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jiangtai.place.MapDatum;
import org.jiangtai.place.MapLink;
import org.jiangtai.place.Position;
import org.jiangtai.place.TypedPosition;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** A position as it is copied from a map, which map that was, and a link that shows whether it is the right place. */
final class PositionField {

    private final TextField text = new TextField();
    private final Select<MapDatum> datum = new Select<>();
    private final Anchor map = new Anchor();
    private final @Nullable Position before;

    PositionField(FormDialog dialog, @Nullable Position before) {
        this.before = before;
        dialog.field("position", text).setLabel(text.getTranslation("enum.ImportColumn.POSITION"));
        text.setPlaceholder("32.0011, 119.5822");
        text.setHelperText(text.getTranslation("place.position.help"));
        text.setValue(before == null ? "" : before.toString());
        dialog.field("datum", datum).setLabel(text.getTranslation("place.position.datum"));
        datum.setItems(MapDatum.values());
        datum.setItemLabelGenerator(each -> text.getTranslation(each.labelKey()));
        datum.setValue(before == null ? MapDatum.CHINESE_MAP : MapDatum.SATELLITE);
        map.setText(text.getTranslation("place.position.look"));
        map.setTarget(AnchorTarget.BLANK);
        map.getElement().setAttribute("rel", "noopener noreferrer");
        dialog.addWide(map);
        text.addValueChangeListener(change -> {
            // What is typed anew was copied from a map, most likely one of mainland China.
            if (change.isFromClient() && change.getOldValue().isEmpty()) {
                datum.setValue(MapDatum.CHINESE_MAP);
            }
            look();
        });
        datum.addValueChangeListener(change -> look());
        look();
    }

    private void look() {
        Optional<Position> position;
        try {
            position = TypedPosition.parse(text.getValue(), datum.getValue());
        } catch (InvalidInput notYet) {
            position = Optional.empty();
        }
        map.setVisible(position.isPresent());
        position.ifPresent(found -> map.setHref(MapLink.to(found, text.getTranslation("place.position.here"))));
    }

    /**
     * The position, or null if none was typed.
     *
     * @throws InvalidInput if it is none
     */
    @Nullable
    Position value() {
        boolean untouched =
                before != null && text.getValue().equals(before.toString()) && datum.getValue() == MapDatum.SATELLITE;
        return untouched
                ? before
                : TypedPosition.parse(text.getValue(), datum.getValue()).orElse(null);
    }
}
