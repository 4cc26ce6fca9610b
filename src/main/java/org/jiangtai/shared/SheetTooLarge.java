package org.jiangtai.shared;

/** The file holds more than is read at once. */
public final class SheetTooLarge extends Failure {

    SheetTooLarge() {
        super(SheetReader.MOST_ROWS, SheetReader.MOST_BYTES / (1024 * 1024));
    }
}
