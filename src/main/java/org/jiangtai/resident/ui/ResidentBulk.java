package org.jiangtai.resident.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jiangtai.resident.Resident;
import org.jiangtai.resident.ResidentMerge;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** What can be done with the people who are ticked: put them in one household, merge them, take them off the list. */
final class ResidentBulk extends Div {

    private final Grid<Resident> grid;
    private final transient ResidentService residents;
    private final transient Feedback feedback;
    private final transient Runnable changed;
    private final transient Function<Resident, String> name;
    private final Button together = new Button();
    private final Button merge = new Button();
    private final Button remove = new Button();

    ResidentBulk(
            Grid<Resident> grid,
            ResidentService residents,
            Feedback feedback,
            Runnable changed,
            Function<Resident, String> name) {
        this.grid = grid;
        this.residents = residents;
        this.feedback = feedback;
        this.changed = changed;
        this.name = name;
        addClassName("jt-row");
        together.setText(getTranslation("resident.together"));
        together.addClickListener(click -> liveTogether());
        merge.setText(getTranslation("resident.merge"));
        merge.addClickListener(click -> askMerge());
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        remove.addClickListener(click -> remove(chosen()));
        add(together, merge, remove);
        setVisible(false);
    }

    void refresh() {
        List<Resident> chosen = chosen();
        setVisible(!chosen.isEmpty());
        together.setEnabled(chosen.size() > 1);
        merge.setEnabled(chosen.size() > 1);
        remove.setText(getTranslation("resident.remove", chosen.size()));
    }

    void remove(List<Resident> people) {
        List<Long> ids = people.stream().map(Resident::id).toList();
        residents.remove(ids);
        done();
        feedback.doneWithUndo(
                () -> {
                    residents.restore(ids);
                    changed.run();
                },
                "resident.removed",
                ids.size());
    }

    private void liveTogether() {
        int many = chosen().size();
        residents.liveTogether(chosen().stream().map(Resident::id).toList());
        done();
        feedback.done("resident.together.done", many);
    }

    private void askMerge() {
        List<Resident> people = new ArrayList<>(chosen());
        var kept = new RadioButtonGroup<Resident>(getTranslation("resident.merge.kept"));
        kept.setItems(people);
        kept.setItemLabelGenerator(row -> getTranslation("resident.merge.one", name.apply(row), row.maskedPhone()));
        kept.setValue(people.stream()
                .filter(row -> !row.maskedPhone().isEmpty())
                .findFirst()
                .orElse(people.getFirst()));
        var dialog = new FormDialog(
                getTranslation("resident.merge.title"), feedback, () -> merge(FormDialog.chosen("kept", kept), people));
        dialog.addWide(new Paragraph(getTranslation("resident.merge.help")));
        dialog.wideField("kept", kept);
        dialog.open();
    }

    private void merge(Resident kept, List<Resident> people) {
        ResidentMerge merged =
                residents.merge(kept.id(), people.stream().map(Resident::id).toList());
        done();
        feedback.doneWithUndo(
                () -> {
                    residents.undo(merged);
                    changed.run();
                },
                "resident.merged",
                people.size(),
                kept.maskedName());
    }

    private void done() {
        grid.deselectAll();
        changed.run();
    }

    private List<Resident> chosen() {
        return grid.getSelectedItems().stream()
                .sorted(java.util.Comparator.comparing(Resident::id))
                .toList();
    }
}
