package org.jiangtai.notification;

/** The port through which messages leave; which adapter stands behind it is a setting. */
public interface Messenger {

    /**
     * Sends one message. Returns when the adapter has taken it over.
     *
     * @throws java.io.UncheckedIOException if it could not; the caller's event is then tried again later
     */
    void send(Message message);
}
