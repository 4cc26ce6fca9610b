package org.jiangtai.menu.ui;

import com.vaadin.flow.component.button.Button;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.uikit.Feedback;

/** Takes a topic off the shelf or puts it there; either can be undone. */
final class ShelfButton extends Button {

    ShelfButton(Topic topic, MenuService menu, Feedback feedback, Runnable changed) {
        boolean wanted = !topic.onShelf();
        setText(getTranslation(wanted ? "menu.shelf.putOn" : "menu.shelf.takeOff"));
        addClickListener(click -> {
            put(topic, wanted, menu, changed);
            feedback.doneWithUndo(() -> put(topic, !wanted, menu, changed), done(topic), topic.title());
        });
    }

    private static String done(Topic topic) {
        if (topic.onShelf()) {
            return "menu.shelf.tookOff";
        }
        return topic.isReady() ? "menu.shelf.didPutOn" : "menu.shelf.didPutOnWithoutScript";
    }

    private static void put(Topic topic, boolean onShelf, MenuService menu, Runnable changed) {
        menu.putOnShelf(topic.id(), onShelf);
        changed.run();
    }
}
