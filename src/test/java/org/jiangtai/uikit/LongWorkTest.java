package org.jiangtai.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LongWorkTest {

    @Test
    void whoeverClosedThePageIsToldNothingAndTheWorkGoesOn() {
        var closed = new UI();
        assertThatThrownBy(() -> closed.access(() -> {})).isInstanceOf(UIDetachedException.class);
        var told = new AtomicBoolean();
        LongWork.tell(closed, () -> told.set(true));
        assertThat(told).isFalse();
    }
}
