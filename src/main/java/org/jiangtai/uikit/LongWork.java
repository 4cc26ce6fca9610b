package org.jiangtai.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jiangtai.shared.InvalidInput;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Work that takes a while: a bar shows how far it is and a button stops it. It is done as the person who asked for it, and
 * goes on to its end where the page is closed meanwhile.
 */
public final class LongWork {

    private final UI ui = UI.getCurrentOrThrow();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ProgressBar bar;
    private final Paragraph count = new Paragraph();
    private final Dialog dialog = new Dialog();
    private final String progressKey;
    private final int all;

    /**
     * @param progressKey of a text that says how many of how many were looked at
     * @param all how many there are
     */
    public LongWork(String titleKey, String progressKey, String stopKey, int all) {
        this.progressKey = progressKey;
        this.all = all;
        bar = new ProgressBar(0, Math.max(1, all));
        dialog.setHeaderTitle(dialog.getTranslation(titleKey));
        dialog.add(count, bar);
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.getFooter().add(new Button(dialog.getTranslation(stopKey), click -> stopped.set(true)));
        show(0);
    }

    /**
     * Begins.
     *
     * @param work tells how many it has looked at, and is told whether to go on
     * @param done gets what came of it, as long as the page is open
     * @param refused gets what was not as it must be
     */
    public <R> void begin(Function<IntPredicate, R> work, Consumer<R> done, Consumer<InvalidInput> refused) {
        dialog.open();
        Runnable whole = () -> {
            try {
                R result = work.apply(looked -> {
                    tell(ui, () -> show(looked));
                    return !stopped.get();
                });
                close(() -> done.accept(result));
            } catch (InvalidInput invalid) {
                close(() -> refused.accept(invalid));
            } catch (RuntimeException failed) {
                close(() -> {
                    throw failed;
                });
            }
        };
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(whole));
    }

    /** Does something on a page from outside of it; whoever has closed it is told nothing. */
    public static void tell(UI ui, Command news) {
        try {
            ui.access(news);
        } catch (UIDetachedException ignored) {
            // The page was closed, perhaps at this very moment.
        }
    }

    private void close(Command then) {
        tell(ui, () -> {
            dialog.close();
            then.execute();
        });
    }

    private void show(int looked) {
        bar.setValue(Math.min(looked, bar.getMax()));
        count.setText(dialog.getTranslation(progressKey, looked, all));
    }
}
