package org.jiangtai.order.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.Candidate;
import org.jiangtai.order.DispatchService;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderService;
import org.jiangtai.order.OrderState;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.jiangtai.testing.ViewTest;
import org.jiangtai.uikit.Feedback;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class OrderViewsTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @Autowired
    OrderService orders;

    @Autowired
    LecturerService lecturers;

    @Test
    void aKeeperHandsAnOrderInWithWhatTheFormKnowsAlready() {
        Unit village = fixtures.unit();
        Venue hall = fixtures.venue(village, 80);
        Topic topic = fixtures.topic();
        fixtures.signIn(Role.KEEPER, village.id());
        navigate(OrderFormView.class);
        assertThat($view(ComboBox.class)
                        .withLabel(text("order.field.unit"))
                        .single()
                        .getValue())
                .isEqualTo(village);
        assertThat($view(ComboBox.class)
                        .withLabel(text("order.field.venue"))
                        .single()
                        .getValue())
                .as("the only hall")
                .isEqualTo(hall);

        click("order.topic.choose");
        TextField search = $(TextField.class, $(Dialog.class).single()).single();
        test(search).setValue(topic.number());
        test($(NativeButton.class, $(Dialog.class).single()).single()).click();
        assertThat(page()).contains(topic.title());
        assertThat(number("order.field.minutes").getValue()).isEqualTo(topic.minutes());

        click("order.submit");
        assertThat(day(0).isInvalid()).as("a time is missing").isTrue();
        assertThat(number("order.field.people").isInvalid()).isTrue();
        test(day(0)).setValue(made.soon().day());
        test(number("order.field.people")).setValue(50);
        test($view(TextField.class).withLabel(text("order.field.contact")).single())
                .setValue("王小明");
        test($view(TextField.class).withLabel(text("order.field.phone")).single())
                .setValue(Fixtures.phone());
        click("order.submit");

        List<Order> mine = orders.all();
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(mine.getFirst().topicId()).isEqualTo(topic.id());
        assertThat(getCurrentView()).isInstanceOf(OrderView.class);
        assertThat(page()).contains(mine.getFirst().number());
    }

    @Test
    void aDraftIsKeptWithLittleAndOpenedAgain() {
        Unit village = fixtures.unit();
        fixtures.signIn(Role.KEEPER, village.id());
        navigate(OrderFormView.class);
        test($view(TextField.class).withLabel(text("order.field.contact")).single())
                .setValue("欧阳小明");
        click("order.saveDraft");
        Order draft = orders.all().getFirst();
        assertThat(draft.state()).isEqualTo(OrderState.DRAFT);
        click("order.action.edit");
        assertThat(getCurrentView()).isInstanceOf(OrderFormView.class);
        assertThat($view(TextField.class)
                        .withLabel(text("order.field.contact"))
                        .single()
                        .getValue())
                .isEqualTo("欧阳小明");
    }

    @Test
    void theListShowsWhatTheTabSaysAndCounts() {
        Unit village = fixtures.unit();
        Order waiting = made.submitted(made.draft(village));
        long evaluate = made.delivered(null, village);
        fixtures.signIn(Role.KEEPER, village.id());
        navigate(OrdersView.class);
        assertThat(shown()).containsExactlyInAnyOrder(waiting.id(), evaluate);
        Tabs tabs = $view(Tabs.class).single();
        tabs.setSelectedIndex(OrderTab.EVALUATE.ordinal());
        assertThat(shown()).containsExactly(evaluate);
        assertThat(tabs.getSelectedTab().getLabel()).endsWith(" 1");
        UI.getCurrent().navigate("orders", QueryParameters.of(OrdersView.TAB, OrderTab.REVIEW.name()));
        assertThat(shown()).containsExactly(waiting.id());
    }

    @Test
    void anotherVillagesOrderIsNotThere() {
        Order other = made.submitted();
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        UI.getCurrent().navigate("orders/" + other.id());
        assertThat(getCurrentView()).isNotInstanceOf(OrderView.class);
        UI.getCurrent().navigate("orders/" + other.id() + "/edit");
        assertThat(getCurrentView()).isNotInstanceOf(OrderFormView.class);
    }

    @Test
    void anAuditorReadsWithoutButtons() {
        Order order = made.submitted();
        fixtures.signIn(Role.AUDITOR);
        open(order.id());
        for (String key : List.of(
                "enum.OrderAction.APPROVE",
                "enum.OrderAction.REJECT",
                "enum.OrderAction.CANCEL",
                "order.action.copy",
                "order.reveal")) {
            assertThat(button(key)).as(key).isFalse();
        }
    }

    @Test
    void anOrganiserReviewsAndDispatchesFromTheRankedList() {
        Order order = made.submitted();
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        open(order.id());
        click("enum.OrderAction.APPROVE");
        assertThat(button("enum.OrderAction.APPROVE")).isFalse();

        @SuppressWarnings("unchecked")
        Grid<Candidate> grid = $view(Grid.class).single();
        List<Candidate> ranked = grid.getListDataView().getItems().toList();
        Candidate candidate = ranked.stream()
                .filter(one -> one.lecturerId() == lecturer.id())
                .findFirst()
                .orElseThrow();
        assertThat(candidate.fits()).isTrue();
        var dialog = dispatchTo(order, candidate);
        test($(Button.class, dialog).withText(text("order.action.dispatch")).single())
                .click();
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(made.now(order.id()).lecturerId()).isEqualTo(lecturer.id());
    }

    @Autowired
    DispatchService dispatch;

    @Autowired
    Moments moments;

    @Autowired
    Feedback feedback;

    private Dialog dispatchTo(Order order, Candidate candidate) {
        var dialog =
                new DispatchDialog(order, candidate, dispatch, new DispatchDialog.Tools(moments, feedback), () -> {});
        dialog.open();
        return dialog;
    }

    @Test
    void aLecturerAcceptsOnTheOrdersPage() {
        Account account = fixtures.account(Role.LECTURER, null);
        Lecturer lecturer = withAccount(account);
        Order order = made.dispatched(lecturer);
        fixtures.signIn(account);
        navigate(OffersView.class);
        assertThat(shown()).contains(order.id());
        open(order.id());
        assertThat(page()).doesNotContain("王小明");
        click("order.offer.accept");
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.ACCEPTED);
        click("order.reveal");
        assertThat(page()).contains("王小明");
    }

    @Test
    void declinedWithAReasonItIsNoneOfTheLecturersAnyMore() {
        Account account = fixtures.account(Role.LECTURER, null);
        Order order = made.dispatched(withAccount(account));
        fixtures.signIn(account);
        open(order.id());
        click("enum.OrderAction.DECLINE");
        Dialog dialog = $(Dialog.class).single();
        test($(TextArea.class, dialog).single()).setValue("在外地");
        test($(Button.class, dialog).withText(text("enum.OrderAction.DECLINE")).single())
                .click();
        assertThat(made.now(order.id()).state()).isEqualTo(OrderState.APPROVED);
        assertThat(getCurrentView()).isNotInstanceOf(OrderView.class);
    }

    @Test
    void starsAreGivenByTheOrderer() {
        Unit village = fixtures.unit();
        long id = made.delivered(null, village);
        fixtures.signIn(Role.KEEPER, village.id());
        open(id);
        click("enum.OrderAction.EVALUATE");
        Dialog dialog = $(Dialog.class).single();
        for (Stars field : $(Stars.class, dialog).all()) {
            test($(NativeButton.class, field).all().get(3)).click();
            assertThat(field.getValue()).isEqualTo(4);
        }
        test($(Button.class, dialog).withText(text("action.save")).single()).click();
        assertThat(made.now(id).state()).isEqualTo(OrderState.EVALUATED);
        assertThat(made.now(id).stars()).isEqualTo(4);
        assertThat(page()).contains(Stars.words(4));
    }

    @Test
    void fewStarsAskForACallThatIsNoted() {
        long id = made.evaluated(null, fixtures.unit(), 2);
        fixtures.signIn(Role.ORGANISER);
        open(id);
        assertThat(button("enum.OrderAction.ARCHIVE")).isFalse();
        click("order.action.call");
        Dialog dialog = $(Dialog.class).single();
        test($(TextArea.class, dialog).single()).setValue("字太小");
        test($(Button.class, dialog).withText(text("action.save")).single()).click();
        assertThat(made.now(id).callBackOpen()).isFalse();
        assertThat(page()).contains("字太小");
        click("enum.OrderAction.ARCHIVE");
        assertThat(made.now(id).state()).isEqualTo(OrderState.ARCHIVED);
    }

    @Test
    void theFiguresCountWhatTheVillageOrdered() {
        Unit village = fixtures.unit();
        made.submitted(made.draft(village));
        made.evaluated(null, village, 5);
        fixtures.signIn(Role.KEEPER, village.id());
        navigate(FiguresView.class);
        @SuppressWarnings("unchecked")
        ComboBox<Unit> unit = $view(ComboBox.class).single();
        unit.setValue(village);
        test($view(DatePicker.class).withLabel(text("order.figures.from")).single())
                .setValue(made.soon().day().minusDays(60));
        List<String> numbers = $view(Span.class).withClassName("jt-number").all().stream()
                .map(Span::getText)
                .toList();
        assertThat(numbers).startsWith("2", "50%").contains("100%", "50%");
        assertThat(numbers.get(2)).as("ten hours").contains("10");
        assertThat(numbers.get(4)).contains("5.0");
    }

    @Test
    void theHomePageNamesWhatWaitsForEachRole() {
        Unit village = fixtures.unit();
        Order review = made.submitted(made.draft(village));
        long evaluate = made.delivered(null, village);
        fixtures.signIn(Role.KEEPER, village.id());
        UI.getCurrent().navigate("");
        assertThat(page()).contains(text("enum.OrderTab.EVALUATE")).doesNotContain(text("enum.OrderTab.REVIEW"));
        assertThat(links()).contains("orders/" + evaluate).doesNotContain("orders/" + review.id());
        fixtures.signIn(Role.REVIEWER);
        UI.getCurrent().navigate("");
        assertThat(page()).contains(text("enum.OrderTab.REVIEW"));
    }

    private List<String> links() {
        return $view(RouterLink.class).all().stream().map(RouterLink::getHref).toList();
    }

    private Lecturer withAccount(Account account) {
        Lecturer plain = fixtures.lecturer();
        return AsProgram.call(() -> lecturers.save(new LecturerDraft(
                plain.id(),
                plain.name(),
                plain.unitId(),
                null,
                "",
                plain.themeIds(),
                Set.of(SpokenLanguage.MANDARIN),
                List.of(),
                LecturerState.ENGAGED,
                account.id())));
    }

    private void open(long id) {
        UI.getCurrent().navigate("orders/" + id);
        assertThat(getCurrentView()).isInstanceOf(OrderView.class);
    }

    private List<Long> shown() {
        @SuppressWarnings("unchecked")
        Grid<Order> grid = $view(Grid.class).single();
        return grid.getListDataView().getItems().map(Order::id).toList();
    }

    private DatePicker day(int row) {
        return $view(TimeRow.class).all().get(row).day;
    }

    private IntegerField number(String key) {
        return $view(IntegerField.class).withLabel(text(key)).single();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private boolean button(String key) {
        return $view(Button.class).withText(text(key)).exists();
    }

    private void click(String key) {
        test($view(Button.class).withText(text(key)).single()).click();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
