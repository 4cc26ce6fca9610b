package org.jiangtai.event;

import java.util.List;
import org.jiangtai.shared.Failure;

/** Of events that were to be saved together some clash, so none was saved. */
public final class ClashesTogether extends Failure {

    private final transient List<List<Clash>> clashes;

    ClashesTogether(List<List<Clash>> clashes) {
        super(clashes.stream().filter(each -> !each.isEmpty()).count());
        this.clashes = List.copyOf(clashes);
    }

    /** What clashes at each, in the order of the drafts; empty where nothing does. */
    public List<List<Clash>> clashes() {
        return clashes;
    }

    /** Whether a reason would not help. */
    public boolean isFinal() {
        return clashes.stream().flatMap(List::stream).anyMatch(Clash::blocks);
    }
}
