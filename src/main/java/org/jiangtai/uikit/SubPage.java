package org.jiangtai.uikit;

/**
 * A page that belongs to one thing, such as an event's registrations. The module that has the page declares a bean;
 * whoever shows the thing draws a tab for each. Thereby a lower module's page leads to a higher module's without
 * knowing it.
 *
 * @param of the thing: {@code event}
 * @param titleKey the tab's text
 * @param route the address below {@code /desk/}, with {@code :id} in it
 * @param order smaller comes first
 * @param view the page; who may open it sees the tab
 */
public record SubPage(String of, String titleKey, String route, int order, Class<?> view) {}
