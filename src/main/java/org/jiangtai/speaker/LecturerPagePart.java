package org.jiangtai.speaker;

import java.util.Locale;
import java.util.Map;

/**
 * A part of the page that a lecturer opens by the personal link. The module that knows what stands in it declares a
 * bean. Its forms are sent to addresses of the module's own below {@code /l/{token}/}, which ask
 * {@link LecturerLinks#require} whose they are and lead back to {@code /l/{token}}.
 */
public interface LecturerPagePart {

    /** Smaller comes first: orders to accept 10, the trips 20, reports 30, the lecturer's own days 40. */
    int order();

    /**
     * The template that has the fragment {@code part(data, token)}: {@code order/lecturer}. An empty model draws
     * nothing.
     */
    String template();

    /** What the fragment gets as {@code data}; asked anew for each visit. */
    Map<String, Object> model(Lecturer lecturer, Locale locale);
}
