package org.jiangtai.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jiangtai.planning.rota.RotaLack;
import org.jiangtai.shared.Moments;

/** What is missing for a season, sentence by sentence; or that nothing is. */
final class RotaLackList extends Div {

    RotaLackList(List<RotaLack> lacks, Moments moments) {
        addClassName("jt-rota-lacks");
        if (lacks.isEmpty()) {
            add(new Paragraph(getTranslation("rota.lack.none")));
            addClassName("jt-rota-lacks-none");
            return;
        }
        add(new Paragraph(
                getTranslation(lacks.stream().anyMatch(RotaLack::stops) ? "rota.lack.stops" : "rota.lack.some")));
        var list = new UnorderedList();
        lacks.forEach(lack -> list.add(new ListItem(RotaWords.sentence(this, lack, moments))));
        add(list);
    }
}
