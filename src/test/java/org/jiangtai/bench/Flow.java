package org.jiangtai.bench;

/**
 * Something that many do at once, measured by how much of it is done in a second.
 *
 * @param name what is done, in words
 * @param subject the program's way
 * @param floor the least that must be done for the same
 */
record Flow(String name, Stream subject, Stream floor) {

    /**
     * Work of several clients.
     *
     * @param worth how many things one piece of work does
     * @param client makes a client's own work; each piece is a call of what it returns
     */
    record Stream(int clients, int worth, Client client) {}

    /** Makes the work of one client. */
    @FunctionalInterface
    interface Client {
        Work connect(int number) throws Exception;
    }

    /** A piece of work; fails if it did not come out as it must. */
    interface Work extends AutoCloseable {
        void run() throws Exception;

        @Override
        default void close() throws Exception {}
    }
}
