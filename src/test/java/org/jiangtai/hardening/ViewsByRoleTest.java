package org.jiangtai.hardening;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.followup.ItemDraft;
import org.jiangtai.followup.ItemKind;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.Severity;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.jiangtai.testing.StoryFixtures;
import org.jiangtai.testing.ViewTest;
import org.jiangtai.testing.WrittenTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/**
 * Opens every view of the desk as nobody and as each role, and compares where that led with the table in {@code
 * views-by-role.txt}. A new view fails here until it has its line there.
 */
@ViewTest
class ViewsByRoleTest extends SpringBrowserlessTest {

    @Autowired
    HandlingService handling;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures orders;

    @Autowired
    StoryFixtures storyFixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    ItemService items;

    @Autowired
    PublicationService publications;

    @Test
    void everyViewOpensForWhomItIsWritten() throws IOException {
        Event event = fixtures.openEvent(10);
        fixtures.registration(event, "王小明");
        String code = suggestions.submit(
                new NewSuggestion("路灯", null, "", null, Category.ROADS, "", "", true, true, false), List.of());
        long suggestion = suggestions.track(code).orElseThrow().id();
        long order = orders.submitted().id();
        long story = storyFixtures.lead().id();
        long item = AsProgram.call(() -> items.make(
                new ItemDraft(
                        ItemKind.PROBLEM, Severity.ORDINARY, "路灯", "走访", LocalDate.of(2026, 11, 2), "", "", "", null),
                null));
        AsProgram.run(() -> {
            handling.accept(suggestion);
            publications.submit(suggestion, null, "路灯", "", List.of());
        });
        Map<String, Long> things = Map.of(
                "suggestions",
                suggestion,
                "publications",
                suggestion,
                "orders",
                order,
                "stories",
                story,
                "items",
                item);
        List<RouteData> routes = RouteConfiguration.forRegistry(
                        VaadinService.getCurrent().getRouter().getRegistry())
                .getAvailableRoutes();
        Map<String, Map<String, List<String>>> table = new TreeMap<>();
        visit("nobody", routes, event, things, table);
        for (Role role : Role.values()) {
            fixtures.signIn(role);
            visit(role.name(), routes, event, things, table);
        }
        var lines = new TreeSet<String>();
        table.forEach((route, ways) -> lines.add(route + ": "
                + ways.entrySet().stream()
                        .map(way -> way.getKey() + " " + String.join(", ", way.getValue()))
                        .collect(Collectors.joining("; "))));
        WrittenTable.compare("views-by-role.txt", lines);
    }

    private static void visit(
            String who,
            List<RouteData> routes,
            Event event,
            Map<String, Long> others,
            Map<String, Map<String, List<String>>> table) {
        if (who.equals("nobody")) {
            SecurityContextHolder.clearContext();
        }
        for (RouteData route : routes) {
            String template = route.getTemplate();
            String id = Long.toString(others.getOrDefault(template.split("/")[0], event.id()));
            String path = template.replaceAll(":token[^/]*", "none").replaceAll(":\\w+[^/]*", id);
            String shown;
            try {
                UI.getCurrent().navigate("login");
                UI.getCurrent().navigate(path);
                List<HasElement> chain = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
                Class<?> there = ClassUtils.getUserClass(chain.getFirst());
                shown = there.equals(route.getNavigationTarget()) ? "opens" : there.getSimpleName();
            } catch (RuntimeException refused) {
                shown = refused.getClass().getSimpleName();
            }
            table.computeIfAbsent("/desk/" + template, key -> new TreeMap<>())
                    .computeIfAbsent(shown, key -> new ArrayList<>())
                    .add(who);
        }
    }
}
