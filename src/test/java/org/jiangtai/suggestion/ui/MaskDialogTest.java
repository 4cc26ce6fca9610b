package org.jiangtai.suggestion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.suggestion.Mask;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewTest
class MaskDialogTest extends SpringBrowserlessTest {

    private static final List<Mask> DRAWN = List.of(new Mask(100, 100, 500, 500));

    private final List<Mask> kept = new ArrayList<>();
    private MaskDialog dialog;

    @BeforeEach
    void opens() {
        dialog = new MaskDialog(() -> new byte[0], List.of(), "照片", kept::addAll);
        dialog.open();
    }

    @Test
    void aClickBesideLosesNothingAndAKeyAsksFirst() {
        assertThat(dialog.isCloseOnOutsideClick()).isFalse();
        draw();
        escape();
        assertThat(dialog.isOpened()).isTrue();
        test($(ConfirmDialog.class).single()).cancel();
        assertThat(dialog.isOpened()).isTrue();
        escape();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(kept).isEmpty();
    }

    @Test
    void whereNothingWasDrawnNothingIsAsked() {
        escape();
        assertThat(dialog.isOpened()).isFalse();
    }

    private void draw() {
        MaskElement element = (MaskElement) dialog.getChildren()
                .filter(MaskElement.class::isInstance)
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(element, new MaskElement.Changed(element, true, Mask.write(DRAWN)));
    }

    private void escape() {
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
    }
}
