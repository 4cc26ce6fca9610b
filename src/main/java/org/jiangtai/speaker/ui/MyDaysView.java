package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.LecturerDaysService;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;

/** Where a lecturer says when it is possible to come and when not. */
@StyleSheet("context://speaker/speaker.css")
@Route("my-days")
@Menu(title = "speaker.my.menu", order = 40, icon = "vaadin:calendar-clock")
@Opens(value = LecturerDaysService.class, method = "saveOwn")
class MyDaysView extends Page {

    MyDaysView(LecturerService lecturers, LecturerDaysService days, Feedback feedback) {
        super("speaker.my.menu");
        var self = lecturers.self();
        if (self.isEmpty()) {
            addHelp("speaker.my.unknown");
            return;
        }
        addHelp("speaker.my.help");
        var errors = new FieldErrors(feedback);
        var editor = new DaysOffEditor(
                new DaysOffEditor.Fields() {
                    @Override
                    public <F extends Component & HasValidationProperties & HasValueAndElement<?, ?>> void bind(
                            String name, F field) {
                        errors.bind(name, field);
                    }
                },
                () -> {},
                days,
                feedback);
        editor.setValue(self.get().never(), self.get().daysOff());
        var save = new Button(getTranslation("action.save"), click -> {
            errors.clear();
            try {
                days.saveOwn(editor.never(), editor.value());
                lecturers.self().ifPresent(saved -> editor.setValue(saved.never(), saved.daysOff()));
                feedback.done("speaker.my.saved");
            } catch (InvalidInput invalid) {
                errors.show(invalid);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var card = new Div(editor, save);
        card.addClassNames("jt-card", "jt-days-card");
        add(card);
    }
}
