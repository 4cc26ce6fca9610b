package org.jiangtai.planning.ui;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Locale;
import org.jiangtai.menu.Theme;
import tools.jackson.databind.node.ArrayNode;

/** The themes as they travel to the browser: their names, and what stands for them where there is no room. */
final class ThemesJson {

    private ThemesJson() {}

    static ArrayNode of(List<Theme> themes, Locale locale) {
        ArrayNode all = JacksonUtils.createArrayNode();
        themes.forEach(theme -> all.addObject()
                .put("id", theme.id())
                .put("sign", theme.sign(locale))
                .put("name", theme.name(locale)));
        return all;
    }
}
