package org.jiangtai.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.Preferences;
import org.springframework.stereotype.Component;

/** Opens the desk in the remembered language, Chinese by default, whatever the browser's own language is. */
@Component
class DeskLanguage implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(remembered(init.getRequest())));
    }

    private static Locale remembered(com.vaadin.flow.server.VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? Preferences.language(servlet.getHttpServletRequest().getCookies())
                : Texts.CHINESE;
    }
}
