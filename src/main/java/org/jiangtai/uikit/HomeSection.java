package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of the home page, given by the module that knows what stands in it. */
public interface HomeSection {

    /** Smaller comes first: today is 10, this week 20, what waits for me 30 and more. */
    int order();

    /** The part as the current person should see it now, or empty if it does not concern them. */
    Optional<Component> content();
}
