package org.jiangtai.followup;

/**
 * An item as somebody has it before them.
 *
 * @param version what the person saw; a change of an item that has changed meanwhile is refused
 */
public record Seen(long id, long version) {

    public static Seen of(Item item) {
        return new Seen(item.id(), item.version());
    }
}
