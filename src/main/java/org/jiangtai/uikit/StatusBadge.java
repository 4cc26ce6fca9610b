package org.jiangtai.uikit;

import com.vaadin.flow.component.html.Span;
import org.jiangtai.shared.Labelled;

/** A state in a word and a colour; the word alone says all. */
public final class StatusBadge extends Span {

    /** How a state should feel to the reader. */
    public enum Tone {
        GOOD,
        CALM,
        ATTENTION,
        BAD
    }

    public StatusBadge(Labelled state, Tone tone) {
        setText(getTranslation(state.labelKey()));
        addClassNames("jt-badge", "jt-badge-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    }
}
