package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jiangtai.suggestion.Mask;

/** A picture with black rectangles over it; drawn by mouse, finger or keyboard unless it is only to be looked at. */
@Tag("jt-masks")
final class MaskElement extends Component {

    private final String before;
    private String masks;

    /** The rectangles are others than before. */
    @DomEvent("masks-changed")
    public static final class Changed extends ComponentEvent<MaskElement> {

        private final String masks;

        public Changed(MaskElement source, boolean fromClient, @EventData("event.detail.masks") String masks) {
            super(source, fromClient);
            this.masks = masks;
        }
    }

    MaskElement(SerializableSupplier<byte[]> picture, List<Mask> masks, boolean editable, String alt) {
        this.before = Mask.write(masks);
        this.masks = before;
        DownloadHandler handler = DownloadHandler.fromInputStream(request -> {
                    byte[] jpeg = picture.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(jpeg), "picture.jpg", "image/jpeg", jpeg.length);
                })
                .inline();
        getElement().setAttribute("data-src", new StreamResourceRegistry.ElementStreamResource(handler, getElement()));
        put("masks", this.masks);
        put("alt", alt);
        if (editable) {
            put("editable", "true");
            put("most", Integer.toString(Mask.MOST));
            put("text-add", getTranslation("suggestion.mask.add"));
            put("text-undo", getTranslation("suggestion.mask.undo"));
            put("text-clear", getTranslation("suggestion.mask.clear"));
            put("text-one", getTranslation("suggestion.mask.one"));
            put("text-many", getTranslation("suggestion.mask.many"));
        }
        addListener(Changed.class, changed -> this.masks = changed.masks);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("/suggestion/masks.js");
    }

    /**
     * The rectangles as they are drawn now.
     *
     * @throws org.jiangtai.shared.InvalidInput if what the browser said is none
     */
    List<Mask> masks() {
        return Mask.read(masks);
    }

    /** Whether they are others than at first. */
    boolean isChanged() {
        return !masks.equals(before);
    }

    private void put(String name, String value) {
        getElement().setAttribute("data-" + name, value);
    }
}
