package org.jiangtai.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jiangtai.planning.rota.RotaFigures;
import org.jiangtai.planning.rota.RotaResult;

/** The figures of a plan, each with what it means. */
final class RotaFigurePanel extends Div {

    private static final int MINUTES = 60;

    RotaFigurePanel(RotaResult result) {
        addClassName("jt-rota-figures");
        RotaFigures figures = result.figures();
        figure("rota.placed", Integer.toString(figures.placed()), "");
        figure("rota.leftOut", Integer.toString(figures.leftOut()), figures.leftOut() == 0 ? "" : "jt-rota-figure-bad");
        figure("rota.hours", Integer.toString(Math.round((float) figures.minutes() / MINUTES)), "");
        figure("rota.trips", Integer.toString(figures.trips()), "");
        figure("rota.loads", figures.least() + "–" + figures.most(), "");
        figure("rota.dialect", figures.share(figures.dialect()) + "%", "");
        figure("rota.freeTime", figures.share(figures.freeTime()) + "%", "");
        figure("rota.tooClose", Integer.toString(figures.tooClose()), "");
        figure("rota.outOfOrder", Integer.toString(figures.outOfOrder()), "");
        figure("rota.cost", Long.toString(result.cost().ofPlaced()), "");
    }

    private void figure(String labelKey, String value, String className) {
        var number = new Span(value);
        number.addClassName("jt-rota-number");
        var figure = new Div(number, new Span(getTranslation(labelKey)));
        figure.addClassName("jt-rota-figure");
        if (!className.isEmpty()) {
            figure.addClassName(className);
        }
        add(figure);
    }
}
