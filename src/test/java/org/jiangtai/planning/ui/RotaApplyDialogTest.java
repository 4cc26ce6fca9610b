package org.jiangtai.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Role;
import org.jiangtai.planning.rota.RotaApplyService;
import org.jiangtai.planning.rota.RotaHindrance;
import org.jiangtai.planning.rota.RotaOutlook;
import org.jiangtai.planning.rota.RotaOvertaken;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaSetup;
import org.jiangtai.planning.rota.RotaState;
import org.jiangtai.planning.solver.RotaWeights;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.jiangtai.uikit.Feedback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whatever refuses a plan, the person is told and can press again. */
@ViewTest
class RotaApplyDialogTest extends SpringBrowserlessTest {

    @Autowired
    Feedback feedback;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Texts texts;

    @Autowired
    Moments moments;

    @BeforeEach
    void signIn() {
        fixtures.signIn(Role.ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theButtonIsThereAgainAfterARefusal(boolean changedMeanwhile) {
        var applying = mock(RotaApplyService.class);
        when(applying.look(anyLong())).thenReturn(new RotaOutlook(3, 0, 0, List.of()));
        when(applying.apply(anyLong(), any(), any()))
                .thenThrow(
                        changedMeanwhile
                                ? new ObjectOptimisticLockingFailureException(RotaRun.class, 1L)
                                : new InvalidInput("startsAt", "invalid.order.time.past"));
        new RotaApplyDialog(run(), List.of(), applying, feedback, moments, () -> {}).open();
        Button apply = find(Button.class).all().stream()
                .filter(button -> texts.of("rota.apply.do").equals(button.getText()))
                .findFirst()
                .orElseThrow();

        test(apply).click();

        assertThat(apply.isEnabled()).isTrue();
        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains(texts.of(changedMeanwhile ? "rota.changed" : "invalid.order.time.past"));
    }

    @Test
    void whatNoReasonHelpsIsLeftOutAndTheRestIsForThePersonToSay() {
        var applying = mock(RotaApplyService.class);
        var gone = new RotaHindrance(1, List.of(), RotaOvertaken.NOT_NEEDED, true);
        var late = new RotaHindrance(2, List.of(), RotaOvertaken.LATE, false);
        when(applying.look(anyLong())).thenReturn(new RotaOutlook(3, 0, 0, List.of(gone, late)));
        new RotaApplyDialog(run(), List.of(), applying, feedback, moments, () -> {}).open();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(texts.of("rota.apply.without", 1))
                .contains(texts.of(RotaOvertaken.LATE.labelKey()));
        test(find(TextArea.class).single()).setValue("镇里急用");

        press("rota.apply.do");
        verify(applying).apply(1, Set.of(1), "镇里急用");

        new RotaApplyDialog(run(), List.of(), applying, feedback, moments, () -> {}).open();
        test(find(Checkbox.class).single()).click();
        press("rota.apply.do");
        verify(applying).apply(1, Set.of(1, 2), "");
    }

    private void press(String words) {
        test(find(Button.class).all().stream()
                        .filter(button -> texts.of(words).equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static RotaRun run() {
        var setup = new RotaSetup(
                "试排",
                LocalDate.of(2052, 1, 1),
                4,
                List.of(1L),
                List.of(),
                50,
                true,
                false,
                180,
                RotaWeights.USUAL,
                1,
                1,
                1);
        return new RotaRun(1, 0, setup, null, RotaState.READY, null, null, "", Instant.EPOCH, null, null, null);
    }
}
