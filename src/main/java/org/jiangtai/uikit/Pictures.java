package org.jiangtai.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Pictures in a row; a click shows one in its full size. */
public final class Pictures extends Div {

    /** Each picture is read when the browser asks for it. */
    public Pictures(List<SerializableSupplier<byte[]>> pictures) {
        addClassName("jt-photos");
        for (int i = 0; i < pictures.size(); i++) {
            add(thumbnail(pictures.get(i), getTranslation("photo.alt", i + 1)));
        }
    }

    private NativeButton thumbnail(SerializableSupplier<byte[]> picture, String title) {
        var button = new NativeButton();
        button.add(image(picture, title));
        button.addClickListener(click -> large(picture, title));
        return button;
    }

    private void large(SerializableSupplier<byte[]> picture, String title) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        Image image = image(picture, title);
        image.addClassName("jt-large");
        dialog.add(image);
        dialog.getFooter().add(new Button(getTranslation("action.close"), click -> dialog.close()));
        dialog.open();
    }

    static Image image(SerializableSupplier<byte[]> picture, String title) {
        var handler = DownloadHandler.fromInputStream(request -> {
            byte[] jpeg = picture.get();
            return new DownloadResponse(new ByteArrayInputStream(jpeg), "picture.jpg", "image/jpeg", jpeg.length);
        });
        return new Image(handler.inline(), title);
    }
}
