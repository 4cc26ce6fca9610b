package org.jiangtai.story.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Photos;
import org.jiangtai.story.ConsentDesk;
import org.jiangtai.story.Story;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.PhotoUpload;

/** Takes the picture of a paper that the teller signed. */
final class PaperDialog {

    private final FormDialog dialog;

    PaperDialog(Story story, ConsentDesk desk, Photos cleaner, Feedback feedback, Runnable changed) {
        var named = new Checkbox();
        var photo = new PhotoUpload(cleaner, feedback);
        dialog = new FormDialog(named.getTranslation("story.consent.paper"), feedback, () -> {
            List<CleanPhoto> chosen = photo.chosen();
            if (chosen.size() != 1) {
                throw new InvalidInput("photos", "invalid.story.paper");
            }
            desk.paper(story.id(), named.getValue(), chosen.getFirst());
            changed.run();
            feedback.done("story.consent.kept");
        });
        dialog.addWide(new Paragraph(named.getTranslation("story.paper.help")));
        dialog.addWide(photo);
        dialog.wideField("named", named).setLabel(named.getTranslation("story.paper.named"));
    }

    void open() {
        dialog.open();
    }
}
