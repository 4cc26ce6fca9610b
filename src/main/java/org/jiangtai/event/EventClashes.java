package org.jiangtai.event;

import java.util.List;
import org.jiangtai.shared.Failure;

/** The event clashes: either nothing can be done but another time, or a reason has to be given. */
public final class EventClashes extends Failure {

    private final transient List<Clash> clashes;

    EventClashes(List<Clash> clashes) {
        super(clashes.size());
        this.clashes = List.copyOf(clashes);
    }

    public List<Clash> clashes() {
        return clashes;
    }

    /** Whether a reason would not help. */
    public boolean isFinal() {
        return clashes.stream().anyMatch(clash -> clash.blocks());
    }
}
