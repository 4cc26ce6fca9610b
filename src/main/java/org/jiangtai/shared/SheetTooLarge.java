package org.jiangtai.shared;

/** The file holds more than is read at once. */
public final class SheetTooLarge extends Failure {

    SheetTooLarge(SheetReader.Most most) {
        super(most.rows(), most.bytes() / (1024 * 1024));
    }
}
