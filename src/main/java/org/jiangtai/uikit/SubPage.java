package org.jiangtai.uikit;

/**
 * A page that belongs to one thing, such as an event's registrations or the season's calendar. The module that has the
 * page declares a bean; whoever shows the thing draws a tab for each. Thereby a lower module's page leads to a higher
 * module's without knowing it.
 *
 * @param of the thing: {@code event}, {@link #SEASON} or {@link #HOLIDAYS}
 * @param titleKey the tab's text
 * @param route the address below {@code /desk/}, with {@code :id} in it where there are many of the thing
 * @param order smaller comes first
 * @param view the page; who may open it sees the tab
 */
public record SubPage(String of, String titleKey, String route, int order, Class<?> view) {

    /**
     * The season, of which there is one: calendar 10, list 20, board 30, coverage 40, load 50, releases 60, Excel 70.
     */
    public static final String SEASON = "season";

    /** The calendar of holidays, of which there is one: calendar 10, what it moved 20. */
    public static final String HOLIDAYS = "holidays";
}
