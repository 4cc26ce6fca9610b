package org.jiangtai.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.Preferences;

/** The desk's frame: the menu of what the person may open, who is signed in, the language, the way out. */
@Layout
@PermitAll
class DeskLayout extends AppLayout {

    private final transient AuthenticationContext authentication;

    DeskLayout(AuthenticationContext authentication) {
        this.authentication = authentication;
        setPrimarySection(Section.DRAWER);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("desk.menu"));
        var spacer = new Div();
        spacer.addClassName("jt-spacer");
        addToNavbar(toggle, spacer, publicPages(), personMenu());
        addToDrawer(brand(), navigation());
    }

    private Anchor brand() {
        var brand = new Anchor("/desk/", new Span(getTranslation("app.name")));
        brand.add(new Span(getTranslation("app.hall")));
        brand.addClassName("jt-brand");
        return brand;
    }

    private SideNav navigation() {
        var navigation = new SideNav();
        navigation.addClassName("jt-nav");
        MenuConfiguration.getMenuEntries().forEach(entry -> navigation.addItem(item(entry)));
        return navigation;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        // A thing's own pages belong to its list, so the list stays marked while they are open.
        item.setMatchNested(!entry.path().isEmpty() && !"/".equals(entry.path()));
        return item;
    }

    private Anchor publicPages() {
        var link = new Anchor("/", getTranslation("desk.publicPages"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        link.addClassName("jt-public-link");
        return link;
    }

    private MenuBar personMenu() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        authentication.getAuthenticatedUser(SignedIn.class).ifPresent(person -> {
            var icon = VaadinIcon.USER.create();
            icon.addClassName("jt-person-icon");
            var root = bar.addItem(icon);
            root.add(new Span(person.displayName()));
            root.setAriaLabel(person.displayName());
            var menu = root.getSubMenu();
            String roles = person.roles().stream()
                    .sorted()
                    .map(role -> getTranslation(role.labelKey()))
                    .collect(Collectors.joining(getTranslation("list.separator")));
            menu.addItem(roles).setEnabled(false);
            menu.addItem(
                    getTranslation("desk.password"), click -> UI.getCurrent().navigate("password"));
            menu.addItem(
                    getTranslation("desk.security"), click -> UI.getCurrent().navigate("security"));
            menu.addItem(
                    getTranslation("desk.signIns"), click -> UI.getCurrent().navigate("sign-ins"));
            menu.addItem(getTranslation("desk.otherLanguage"), click -> switchLanguage());
            menu.addItem(getTranslation("desk.signOut"), click -> authentication.logout());
        });
        return bar;
    }

    private static void switchLanguage() {
        UI ui = UI.getCurrent();
        boolean english = Locale.ENGLISH.getLanguage().equals(ui.getLocale().getLanguage());
        Locale other = english ? Texts.CHINESE : Texts.ENGLISH;
        var cookie = new Cookie(Preferences.LANGUAGE_COOKIE, other.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(Preferences.REMEMBERED_SECONDS);
        cookie.setHttpOnly(true);
        VaadinService.getCurrentResponse().addCookie(cookie);
        ui.getSession().setLocale(other);
        ui.getPage().reload();
    }
}
