package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.speaker.Juror;
import org.jiangtai.speaker.Trial;
import org.jiangtai.speaker.TrialService;
import org.jiangtai.uikit.HomeSection;

/** On the home page: the trial lectures that I am in the jury of. */
@org.springframework.stereotype.Component
class JurySection implements HomeSection {

    private static final int ORDER = 35;

    private final TrialForms forms;
    private final CurrentPerson current;

    JurySection(TrialForms forms, CurrentPerson current) {
        this.forms = forms;
        this.current = current;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content() {
        if (!current.may(TrialService.class, "mine") || forms.mine().isEmpty()) {
            return Optional.empty();
        }
        var section = new Div();
        section.addClassName("jt-section");
        fill(section);
        return Optional.of(section);
    }

    private void fill(Div section) {
        section.removeAll();
        List<Trial> mine = forms.mine();
        section.add(new H2(section.getTranslation("speaker.jury", mine.size())));
        var list = new UnorderedList();
        mine.forEach(trial -> list.add(item(trial, trial.jury().getFirst(), section)));
        section.add(list);
    }

    private ListItem item(Trial trial, Juror self, Div section) {
        var when = new Span(forms.when(trial));
        when.addClassName("jt-muted");
        var mark = new Button(
                section.getTranslation(self.hasMarked() ? "speaker.jury.change" : "speaker.jury.mark"),
                click -> forms.mark(trial, self, false, () -> fill(section)));
        mark.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (!self.hasMarked()) {
            mark.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        var row = new Div(new Span(trial.lecturerName() + " · " + forms.topic(trial)), when, mark);
        row.addClassName("jt-row");
        return new ListItem(row);
    }
}
