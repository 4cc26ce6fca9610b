package org.jiangtai.menu.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangtai.menu.ComparedParagraph;
import org.jiangtai.menu.ComparedParagraph.Change;
import org.jiangtai.menu.ComparedParagraph.Piece;

/**
 * Two texts as one: what came is underlined, what went is struck through, each with a sign, so that it is seen without
 * colours too. Long stretches that stayed the same are folded.
 */
final class ComparedText extends Div {

    private static final int FOLDED_FROM = 4;

    ComparedText(List<ComparedParagraph> compared) {
        addClassNames("jt-card", "jt-compared");
        List<ComparedParagraph> same = new ArrayList<>();
        for (ComparedParagraph paragraph : compared) {
            if (paragraph.change() == Change.SAME) {
                same.add(paragraph);
            } else {
                unchanged(same);
                add(drawn(paragraph));
            }
        }
        unchanged(same);
    }

    /** Beside a change its neighbours are shown, so that one knows where one is. */
    private void unchanged(List<ComparedParagraph> same) {
        if (same.size() < FOLDED_FROM) {
            same.forEach(each -> add(drawn(each)));
        } else {
            add(drawn(same.getFirst()));
            var between = new Div();
            same.subList(1, same.size() - 1).forEach(each -> between.add(drawn(each)));
            add(new NativeDetails(getTranslation("menu.compare.unchanged", same.size() - 2), between));
            add(drawn(same.getLast()));
        }
        same.clear();
    }

    private Paragraph drawn(ComparedParagraph paragraph) {
        var line = new Paragraph();
        line.addClassName("jt-compared-" + paragraph.change().name().toLowerCase(Locale.ROOT));
        if (paragraph.change() != Change.SAME) {
            var label = new Span(getTranslation(paragraph.change().labelKey()));
            label.addClassName("jt-compared-label");
            line.add(label);
        }
        paragraph.pieces().forEach(piece -> line.add(drawn(piece)));
        return line;
    }

    private static HtmlContainer drawn(Piece piece) {
        var drawn = new HtmlContainer(
                switch (piece.change()) {
                    case ADDED -> "ins";
                    case REMOVED -> "del";
                    case SAME, CHANGED -> "span";
                });
        drawn.setText(piece.text());
        return drawn;
    }
}
