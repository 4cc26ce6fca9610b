package org.jiangtai.followup.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Objects;
import org.jiangtai.followup.Item;
import org.jiangtai.followup.ItemFile;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.PlanStep;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.FactList;
import org.jiangtai.uikit.Page;

/** One item: all that is known of it, its plan, its pictures, its history, and what can be done now. */
@Route("items/:id([0-9]{1,18})")
@Opens(value = LedgerService.class, method = "file")
@StyleSheet("context://followup/followup.css")
class ItemView extends Page implements BeforeEnterObserver {

    private final transient LedgerService ledger;
    private final transient ItemDesk desk;
    private final transient Moments moments;
    private final Div content = new Div();
    private long id;

    ItemView(LedgerService ledger, ItemDesk desk, Moments moments) {
        super("item.one");
        this.ledger = ledger;
        this.desk = desk;
        this.moments = moments;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get("id").orElseThrow());
        try {
            show();
        } catch (Failure unknownOrNotTheirs) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        ItemFile file = ledger.file(id);
        Item item = file.item();
        setHeading(getTranslation("item.heading", item.number()));
        var state = new Div(
                ItemWords.drawnState(item),
                desk.words().drawnLight(item, getLocale()),
                desk.words().drawnLeft(item, getLocale()));
        state.addClassName("jt-row");
        var left = new Div(facts(file), plan(file), new EvidenceCard(file, desk, moments, this::show));
        var right = new Div(new ItemHistory(file.history(), moments));
        left.addClassName("jt-stack");
        right.addClassName("jt-stack");
        var columns = new Div(left, right);
        columns.addClassName("jt-two-columns");
        var top = new Div(state, new ItemButtons(file, desk, this::show));
        top.addClassName("jt-stack");
        var all = new Div(top, columns);
        all.addClassName("jt-stack");
        content.removeAll();
        content.add(all);
    }

    private Div facts(ItemFile file) {
        Item item = file.item();
        var what = new Paragraph(item.what());
        what.addClassName("jt-item-what");
        var facts = new FactList();
        facts.put("item.field.kind", getTranslation(item.kind().labelKey()));
        facts.put("item.field.source", file.source());
        facts.put("item.field.foundOn", file.foundOn().toString());
        facts.put("item.field.foundBy", file.foundBy());
        facts.put("item.field.place", item.place());
        facts.put("item.field.unit", desk.words().unit(item, getLocale()));
        facts.put("item.field.partners", String.join(getTranslation("list.separator"), item.partners()));
        facts.put("item.field.responsible", item.responsible());
        facts.put("item.field.money", file.money() == null ? "" : file.money().toPlainString());
        facts.put("item.field.due", desk.words().due(item, getLocale()));
        if (item.extensionDays() != null) {
            facts.put(
                    "item.field.extension",
                    getTranslation("item.extension", item.extensionDays(), file.extensionReason()));
        }
        facts.put("item.field.verdict", file.verdict());
        facts.put("item.field.verifier", file.verifier());
        facts.put("item.field.verifiedOn", Objects.toString(file.verifiedOn(), ""));
        return card("item.field.what", what, facts);
    }

    private Div plan(ItemFile file) {
        var measure = new Paragraph(file.measure().isEmpty() ? getTranslation("item.plan.none") : file.measure());
        measure.addClassName("jt-item-what");
        var steps = new UnorderedList();
        steps.addClassName("jt-item-plan");
        for (PlanStep step : file.plan()) {
            String day = step.byDay() == null
                    ? ""
                    : getTranslation("item.plan.byDay", step.byDay().toString());
            String done = step.doneOn() == null
                    ? getTranslation("item.plan.open")
                    : getTranslation("item.plan.done", step.doneOn().toString());
            var small =
                    new Span((getTranslation("item.plan.weighs", step.weight()) + " " + day).strip() + " · " + done);
            small.addClassName("jt-muted");
            steps.add(new ListItem(new Div(step.what()), small));
        }
        Div card = card("item.field.measure", measure, steps);
        card.add(new Span(getTranslation("item.percent", file.item().percent())));
        return card;
    }

    private Div card(String titleKey, com.vaadin.flow.component.Component... content) {
        var card = new Div(new H2(getTranslation(titleKey)));
        card.add(content);
        card.addClassName("jt-card");
        return card;
    }
}
