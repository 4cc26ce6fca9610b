package org.jiangtai.checkin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangtai.checkin.Direction;
import org.jiangtai.checkin.DoorCase;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.DoorUploadService;
import org.jiangtai.checkin.EntryMethod;
import org.jiangtai.checkin.ReconciliationService;
import org.jiangtai.checkin.Settlement;
import org.jiangtai.checkin.Upload;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class CasesViewTest extends SpringBrowserlessTest {

    @Autowired
    DoorLinkService links;

    @Autowired
    DoorUploadService uploads;

    @Autowired
    ReconciliationService cases;

    @Autowired
    Fixtures fixtures;

    @Test
    void whatSomebodyElseSettledMeanwhileIsNamedAndTheRestIsDone() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        Event event = fixtures.runningEvent(10);
        fixtures.signIn(Role.KEEPER, event.unitId());
        DoorDevice device = links.makeLink(event.id(), "正门");
        uploads.store(device.token(), Instant.now(), List.of(unknown("ABCD2345"), unknown("BCDA2345")));
        navigate(OpenCasesView.ROUTE, OpenCasesView.class);
        CaseList list = $view(CaseList.class).single();
        List<DoorCase> shown = list.panel().grid().getListDataView().getItems().toList();
        assertThat(shown).hasSize(2);
        cases.settle(Set.of(shown.getFirst().id()), Settlement.UNDONE, "");

        shown.forEach(list.panel().grid()::select);
        list.settle(Settlement.KEPT);

        assertThat(said()).anyMatch(text -> text.contains("已处理 1 条"));
        assertThat(said()).anyMatch(text -> text.contains("有 1 条没有办成") && text.contains("ABCD2345"));
        assertThat(cases.countWaiting()).isZero();
        assertThat(list.panel().grid().getListDataView().getItemCount()).isZero();
    }

    private List<String> said() {
        return $(Notification.class).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private static Upload unknown(String code) {
        return new Upload.Scanned(
                UUID.randomUUID().toString(),
                new Upload.When(Instant.now(), 0L),
                null,
                Direction.ENTRY,
                EntryMethod.CAMERA,
                code,
                null,
                null);
    }
}
