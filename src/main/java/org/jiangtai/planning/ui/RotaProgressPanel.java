package org.jiangtai.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.jiangtai.planning.rota.RotaProgress;
import org.jiangtai.planning.rota.RotaState;

/** How far a search is: how much of its time is over, and how the best cost falls. */
final class RotaProgressPanel extends Div {

    private static final int HUNDRED = 100;

    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final RotaCurveElement curve = new RotaCurveElement();
    private final int seconds;

    RotaProgressPanel(RotaProgress progress, int seconds) {
        this.seconds = seconds;
        addClassNames("jt-card", "jt-rota-progress");
        words.getElement().setAttribute("role", "status");
        add(words, bar, curve);
        show(progress);
    }

    void show(RotaProgress progress) {
        bar.setValue(Math.clamp(progress.spent(), 0, 1));
        words.setText(
                progress.state() == RotaState.WAITING
                        ? getTranslation("rota.waiting", progress.ahead())
                        : getTranslation(
                                "rota.running",
                                Math.round(progress.spent() * HUNDRED),
                                Math.round(progress.spent() * seconds),
                                seconds));
        curve.show(progress.course(), seconds);
    }
}
