package org.jiangtai.followup.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.followup.PlanStep;

/** Ticks the steps that are done; what was done before stays done. */
final class DoneFields extends Div {

    private final List<Checkbox> boxes = new ArrayList<>();

    DoneFields(List<PlanStep> steps) {
        addClassName("jt-stack");
        for (PlanStep step : steps) {
            var box = new Checkbox(step.what(), step.isDone());
            box.setEnabled(!step.isDone());
            boxes.add(box);
            add(box);
        }
    }

    Set<Integer> done() {
        Set<Integer> done = new HashSet<>();
        for (int place = 0; place < boxes.size(); place++) {
            if (boxes.get(place).isEnabled() && boxes.get(place).getValue()) {
                done.add(place);
            }
        }
        return done;
    }
}
