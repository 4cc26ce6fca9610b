package org.jiangtai.shared;

/** A picture that was looked at and written anew; only such pictures are ever kept. */
public final class CleanPhoto {

    private final byte[] jpeg;

    CleanPhoto(byte[] jpeg) {
        this.jpeg = jpeg.clone();
    }

    /** The picture as JPEG. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** How many bytes it has. */
    public int size() {
        return jpeg.length;
    }
}
