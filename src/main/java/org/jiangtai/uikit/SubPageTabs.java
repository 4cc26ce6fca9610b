package org.jiangtai.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Draws the tabs of one thing's pages for the current person. */
@org.springframework.stereotype.Component
public class SubPageTabs {

    private final List<SubPage> pages;
    private final AccessAnnotationChecker access;

    SubPageTabs(ObjectProvider<SubPage> pages, AccessAnnotationChecker access) {
        this.access = access;
        this.pages =
                pages.stream().sorted(Comparator.comparingInt(SubPage::order)).toList();
    }

    /** The tabs of the season's pages; {@code currentRoute} is the address of the page that is open. */
    public Nav drawSeason(String currentRoute) {
        return draw(SubPage.SEASON, 0, currentRoute);
    }

    /** The tabs for the thing with this id; {@code currentRoute} is the route pattern of the page that is open. */
    public Nav draw(String of, long id, String currentRoute) {
        var tabs = new Nav();
        tabs.addClassName("jt-subpages");
        for (SubPage page : pages) {
            if (page.of().equals(of) && isOpenToCurrentPerson(page)) {
                var link = new Anchor(page.route().replace(":id", Long.toString(id)));
                link.setText(tabs.getTranslation(page.titleKey()));
                link.setRouterIgnore(false);
                if (page.route().equals(currentRoute)) {
                    link.getElement().setAttribute("aria-current", "page");
                }
                tabs.add(link);
            }
        }
        return tabs;
    }

    private boolean isOpenToCurrentPerson(SubPage page) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && access.hasAccess(
                        page.view(),
                        authentication,
                        role -> authentication.getAuthorities().stream()
                                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
    }
}
