package org.jiangtai.identity.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jiangtai.identity.Enrolment;
import org.jiangtai.shared.QrSvg;

/** A secret as a QR code, and in letters for a phone that cannot scan. */
final class Secret extends Div {

    Secret(Enrolment enrolment) {
        var key = new Span(enrolment.groupedKey());
        key.addClassName("jt-secret");
        add(
                new Html("<div class=\"jt-secret-qr\">"
                        + QrSvg.of(enrolment.address(), getTranslation("secondFactor.qr")) + "</div>"),
                key);
    }
}
