package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.planning.rota.RotaResult;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;

/** All runs of the rota, side by side with what came of each. */
@Route(PlanningPages.ROTAS)
@Opens(value = RotaService.class, method = "all")
@StyleSheet("context://planning/rota.css")
class RotaListView extends Page {

    RotaListView(RotaService service, SubPageTabs tabs, Moments moments, CurrentPerson current) {
        super("rota.menu");
        addClassName("jt-page-wide");
        if (current.may(RotaService.class, "setUp")) {
            var fresh = new Button(
                    getTranslation("rota.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(PlanningPages.ROTA_NEW));
            fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(fresh);
        }
        add(tabs.drawSeason(PlanningPages.ROTAS));
        addHelp("rota.help");
        var list = new ListPanel<RotaRun>("rota.empty");
        list.roomy(list.drawn("rota.name", RotaRun::name, RotaListView::link));
        list.drawn("rota.state", run -> getTranslation(run.state().labelKey()), run -> RotaWords.badge(run.state()));
        list.sorted(
                "rota.season",
                run -> moments.days(
                        run.setup().span().monday(), run.setup().span().lastDay()),
                run -> run.setup().firstDay());
        number(list, "rota.placed", run -> run.figures().placed());
        number(list, "rota.leftOut", run -> run.figures().leftOut());
        number(list, "rota.hours", run -> Math.round(run.figures().minutes() / 60f));
        number(
                list,
                "rota.cost",
                run -> Math.toIntExact(Math.min(Integer.MAX_VALUE, run.cost().ofPlaced())));
        list.sorted("rota.made", run -> moments.minute(run.madeAt()) + " " + run.madeBy(), RotaRun::madeAt);
        list.exportAs("rota.menu");
        addActions(comparison(list));
        list.setItems(service.all());
        add(list);
    }

    /** Some runs are ticked and compared side by side. */
    private Button comparison(ListPanel<RotaRun> list) {
        list.grid().setSelectionMode(Grid.SelectionMode.MULTI);
        var compare = new Button(
                getTranslation("rota.compare.chosen"),
                click -> UI.getCurrent()
                        .navigate(
                                PlanningPages.ROTA_COMPARE,
                                QueryParameters.of(
                                        RotaCompareView.RUNS,
                                        list.grid().getSelectedItems().stream()
                                                .map(run -> Long.toString(run.id()))
                                                .sorted()
                                                .collect(Collectors.joining(",")))));
        compare.setEnabled(false);
        list.grid().addSelectionListener(selected -> {
            int chosen = selected.getAllSelectedItems().size();
            compare.setEnabled(chosen > 1 && chosen <= RotaCompareView.MOST);
        });
        return compare;
    }

    private static Component link(RotaRun run) {
        return new Anchor(PlanningPages.rota(run.id()), run.name());
    }

    private static void number(ListPanel<RotaRun> list, String key, SerializableFunction<RotaResult, Integer> of) {
        list.sorted(
                key,
                run -> run.result() == null ? "" : Integer.toString(of.apply(run.result())),
                run -> run.result() == null ? -1 : of.apply(run.result()));
    }
}
