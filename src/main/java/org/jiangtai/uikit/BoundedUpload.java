package org.jiangtai.uikit;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadHandler;

/** Takes an uploaded file into memory, but no more of it than may be: what a browser promises about its size is no limit. */
public final class BoundedUpload {

    private BoundedUpload() {}

    /**
     * Hands over the file's bytes, and one more than {@code most} of a larger one, so that whoever reads it refuses it.
     */
    public static UploadHandler of(int most, SerializableConsumer<byte[]> taker) {
        return upload -> {
            byte[] bytes;
            try (var content = upload.getInputStream()) {
                bytes = content.readNBytes(most + 1);
            }
            upload.getUI().access(() -> taker.accept(bytes));
        };
    }
}
