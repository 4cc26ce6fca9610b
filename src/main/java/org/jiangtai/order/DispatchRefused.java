package org.jiangtai.order;

import java.util.List;
import org.jiangtai.event.Clash;
import org.jiangtai.shared.Failure;

/** The lecturer cannot give the lecture then, or a warning needs a reason first. */
public final class DispatchRefused extends Failure {

    private final transient List<Clash> clashes;

    DispatchRefused(String lecturer, List<Clash> clashes) {
        super(lecturer);
        this.clashes = List.copyOf(clashes);
    }

    /** Why, the hard ones first. */
    public List<Clash> clashes() {
        return clashes;
    }

    /** Whether a reason would not help. */
    public boolean isFinal() {
        return DispatchRules.refuse(clashes);
    }
}
