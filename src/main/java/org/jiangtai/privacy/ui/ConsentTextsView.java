package org.jiangtai.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.identity.Opens;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.privacy.ConsentText;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** What people agree to: the texts in force, all earlier ones, and the way to put a new one in force. */
@Route("consent-texts")
@Menu(title = "privacy.menu.consent", order = 86, icon = "vaadin:handshake")
@Opens(value = ConsentService.class, method = "publish")
class ConsentTextsView extends Page {

    private final transient ConsentService consents;
    private final transient Feedback feedback;
    private final ListPanel<ConsentText> list = new ListPanel<>("privacy.consents.empty");

    ConsentTextsView(ConsentService consents, Feedback feedback, Moments moments) {
        super("privacy.menu.consent");
        this.consents = consents;
        this.feedback = feedback;
        var publish =
                new Button(getTranslation("privacy.consents.publish"), VaadinIcon.PLUS.create(), click -> write());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(publish);
        addHelp("privacy.consents.help");
        list.text(
                "privacy.consents.purpose",
                text -> getTranslation(text.purpose().labelKey()));
        list.text("privacy.consents.version", ConsentText::version);
        list.sorted("privacy.consents.from", text -> moments.minute(text.validFrom()), ConsentText::validFrom);
        list.roomy(list.text("privacy.consents.chinese", ConsentText::chinese));
        list.roomy(list.text("privacy.consents.english", ConsentText::english));
        list.exportAs("privacy.menu.consent");
        add(list);
        load();
    }

    private void load() {
        list.setItems(consents.all());
    }

    private void write() {
        var purpose = new Select<ConsentPurpose>();
        var chinese = area("privacy.consents.chinese");
        var english = area("privacy.consents.english");
        var dialog = new FormDialog(getTranslation("privacy.consents.publish"), feedback, () -> {
            ConsentText text =
                    consents.publish(FormDialog.chosen("purpose", purpose), chinese.getValue(), english.getValue());
            load();
            feedback.done("privacy.consents.published", text.version());
        });
        purpose.setLabel(getTranslation("privacy.consents.purpose"));
        purpose.setItems(List.of(ConsentPurpose.values()));
        purpose.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        purpose.addValueChangeListener(change -> {
            ConsentText now = consents.current(change.getValue());
            chinese.setValue(now.chinese());
            english.setValue(now.english());
        });
        dialog.addWide(new Paragraph(getTranslation("privacy.consents.warning")));
        dialog.wideField("purpose", purpose);
        dialog.wideField("chinese", chinese);
        dialog.wideField("english", english);
        dialog.open();
    }

    private TextArea area(String labelKey) {
        var area = new TextArea(getTranslation(labelKey));
        area.setMaxLength(ConsentService.MOST_CHARACTERS);
        area.setRequiredIndicatorVisible(true);
        return area;
    }
}
