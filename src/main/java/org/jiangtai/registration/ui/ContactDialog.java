package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import org.jiangtai.registration.FullContact;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.ShortCode;

/** A person's name and phone in full, until the dialog is closed. */
class ContactDialog extends Dialog {

    ContactDialog(FullContact contact, Registration registration) {
        setHeaderTitle(getTranslation("registration.contact"));
        var facts = new DescriptionList();
        facts.add(new Term(getTranslation("registration.list.name")), new Description(contact.name()));
        facts.add(
                new Term(getTranslation("registration.list.phone")),
                new Description(contact.phone().isEmpty() ? getTranslation("registration.noPhone") : contact.phone()));
        facts.add(
                new Term(getTranslation("registration.list.code")),
                new Description(new ShortCode(registration.shortCode()).grouped()));
        add(facts);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }
}
