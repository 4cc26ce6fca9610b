package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.GroupLine;
import org.jiangtai.registration.GroupPerson;
import org.jiangtai.registration.GroupRegistration;
import org.jiangtai.registration.GroupRequest;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.LongWork;
import org.jspecify.annotations.Nullable;

/** The last step of putting many people down: how many seats there are, that they agreed, and the button. */
final class GroupPanel extends Div {

    private static final int AT_ONCE = 50;

    private final transient GroupRegistration groups;
    private final transient Feedback feedback;
    private final transient FieldErrors errors;
    private final SerializableConsumer<GroupPanel> confirmed;
    private final SerializableConsumer<List<GroupLine>> done;
    private final Paragraph seats = new Paragraph();
    private final Checkbox consent = new Checkbox();
    private final Checkbox guardian = new Checkbox();
    private final Checkbox remember = new Checkbox();
    private final Button confirm = new Button();

    /**
     * @param confirmed asked when the button is pressed; it calls {@link #register}
     * @param done gets what became of each
     */
    GroupPanel(
            GroupRegistration groups,
            ConsentService consents,
            Feedback feedback,
            SerializableConsumer<GroupPanel> confirmed,
            SerializableConsumer<List<GroupLine>> done) {
        this.groups = groups;
        this.feedback = feedback;
        this.confirmed = confirmed;
        this.done = done;
        errors = new FieldErrors(feedback).bind("consent", consent).bind("guardianConsent", guardian);
        addClassNames("jt-card", "jt-stack", "jt-group-panel");
        consent.setLabel(getTranslation("group.consent"));
        consent.setHelperText(consents.current(ConsentPurpose.REGISTRATION).in(getLocale()));
        guardian.setLabel(getTranslation("registration.add.guardian"));
        guardian.setHelperText(consents.current(ConsentPurpose.GUARDIAN).in(getLocale()));
        guardian.setVisible(false);
        remember.setLabel(getTranslation("group.remember"));
        remember.setHelperText(consents.current(ConsentPurpose.RESIDENT).in(getLocale()));
        remember.setVisible(false);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> this.confirmed.accept(this));
        add(seats, consent, guardian, remember, confirm);
    }

    /** Offers to remember the people too. */
    void offerToRemember() {
        remember.setVisible(true);
    }

    boolean isToRemember() {
        return remember.isVisible() && remember.getValue();
    }

    /**
     * Says how far the choice has come.
     *
     * @param open how many people somebody still has to decide on
     * @param children whether somebody of them is under 14
     */
    void tell(int people, int open, int seatsLeft, boolean children) {
        guardian.setVisible(children);
        seats.setText(
                open > 0
                        ? getTranslation("people.advice.open", open)
                        : getTranslation("group.seats", people, seatsLeft, Math.max(0, people - seatsLeft)));
        confirm.setText(getTranslation("group.confirm", people));
        confirm.setEnabled(people > 0 && open == 0);
    }

    /** Puts them down: few at once, many with a bar that shows how far it is and a button that stops it. */
    void register(long eventId, @Nullable Long unitId, List<GroupPerson> people) {
        errors.clear();
        var request = new GroupRequest(eventId, unitId, people, consent.getValue(), guardian.getValue());
        if (people.size() <= AT_ONCE || !consent.getValue()) {
            try {
                finish(groups.register(request, each -> true));
            } catch (InvalidInput invalid) {
                errors.show(invalid);
            }
            return;
        }
        inBackground(request);
    }

    private void inBackground(GroupRequest request) {
        new LongWork(
                        "group.running",
                        "group.progress",
                        "group.stop",
                        request.people().size())
                .begin(goOn -> groups.register(request, goOn::test), this::finish, errors::show);
    }

    private void finish(List<GroupLine> lines) {
        consent.setValue(false);
        guardian.setValue(false);
        feedback.done("group.done", lines.size());
        done.accept(lines);
        remember.setValue(false);
    }
}
