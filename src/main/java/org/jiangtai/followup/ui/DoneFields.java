package org.jiangtai.followup.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** The places of what was ticked in the plan as it is now, which somebody may have written anew meanwhile. */
    Set<Integer> done(List<PlanStep> now) {
        Set<String> ticked = boxes.stream()
                .filter(box -> box.isEnabled() && box.getValue())
                .map(Checkbox::getLabel)
                .collect(Collectors.toSet());
        return IntStream.range(0, now.size())
                .filter(place -> !now.get(place).isDone()
                        && ticked.contains(now.get(place).what()))
                .boxed()
                .collect(Collectors.toSet());
    }
}
