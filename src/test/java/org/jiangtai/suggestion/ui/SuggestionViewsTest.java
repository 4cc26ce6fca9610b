package org.jiangtai.suggestion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.Term;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.suggestion.Adoption;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.InboxPart;
import org.jiangtai.suggestion.InboxRow;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.PastSuggestion;
import org.jiangtai.suggestion.PastSuggestions;
import org.jiangtai.suggestion.Step;
import org.jiangtai.suggestion.StepKind;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.suggestion.SuggestionState;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class SuggestionViewsTest extends SpringBrowserlessTest {

    @Autowired
    PastSuggestions past;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    InboxService inbox;

    @Autowired
    HandlingService handling;

    @Test
    void theInboxShowsWhatIsOpenFirst() {
        long unit = fixtures.unit().id();
        Suggestion open = sent(unit);
        Suggestion answered = sent(unit);
        AsProgram.run(() -> {
            handling.accept(answered.id());
            handling.answer(answered.id(), Adoption.ADOPTED, "修好了");
        });
        fixtures.signIn(Role.KEEPER, unit);
        navigate(SuggestionsView.class);
        assertThat(shown()).containsExactly(open.id());

        @SuppressWarnings("unchecked")
        Select<InboxPart> filter = $view(Select.class).single();
        test(filter).selectItem(text(InboxPart.ALL.labelKey()));
        assertThat(shown()).containsExactlyInAnyOrder(open.id(), answered.id());
        test(filter).selectItem(text(InboxPart.ANSWERED.labelKey()));
        assertThat(shown()).containsExactly(answered.id());
    }

    /** Who has the code sees what is kept of the author, and deletes it. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISER", "AUDITOR"})
    void thePageHoldsNoCodeAndTheSlipIsForThoseWhoTakeDown(Role role) {
        Suggestion one = sent(fixtures.unit().id());
        fixtures.signIn(role);
        UI.getCurrent().navigate("suggestions/" + one.id());

        String page =
                ((Component) getCurrentView()).getElement().getTextRecursively().replace(" ", "");
        assertThat(page).contains("路灯坏了").doesNotContain(one.trackingCode());
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getHref)
                .filteredOn(href -> href.startsWith("/print/slip/"))
                .hasSize(role == Role.ORGANISER ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LECTURER", "REVIEWER", "ADMINISTRATOR"})
    void whoHasNothingToDoWithSuggestionsDoesNotSeeThem(Role role) {
        fixtures.signIn(role);
        assertClosed("suggestions");
        assertClosed("suggestions/" + sent(null).id());
        assertClosed("suggestions/new");
    }

    @Test
    void anAuditorReadsWithoutButtons() {
        Suggestion one = sent(null);
        fixtures.signIn(Role.AUDITOR);
        open(one);
        assertThat(button("enum.Action.ACCEPT")).isFalse();
        assertThat(button("suggestion.reveal")).isFalse();
        navigate(SuggestionsView.class);
        assertThat($view(RouterLink.class)
                        .withText(text("suggestion.new.title"))
                        .exists())
                .isFalse();
        assertClosed("suggestions/new");
    }

    @Test
    void anotherVillagesSuggestionIsNotFound() {
        Suggestion one = sent(fixtures.unit().id());
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertClosed("suggestions/" + one.id());
    }

    @Test
    void theFullNameTakesAClick() {
        Suggestion one = sent(null);
        fixtures.signIn(Role.ORGANISER);
        SuggestionView view = open(one);
        assertThat(view.getElement().getTextRecursively()).contains("王**").doesNotContain("王小明");
        click("suggestion.reveal");
        assertThat(view.getElement().getTextRecursively()).contains("王小明");
    }

    @Test
    void anOrganiserLeadsASuggestionToItsPublication() {
        Suggestion one = sent(null);
        fixtures.signIn(Role.ORGANISER);
        open(one);
        click("enum.Action.ACCEPT");
        assertThat(button("enum.Action.ACCEPT")).isFalse();

        click("enum.Action.ANSWER");
        TextArea answer =
                $(TextArea.class).withLabel(text("suggestion.answer.text")).single();
        clickInDialog("suggestion.answer.send");
        assertThat(answer.isInvalid()).isTrue();
        test(answer).setValue("修好了，请打 13800138000");
        assertThat($(Paragraph.class).withClassName("jt-suggestion-text").all())
                .extracting(Paragraph::getText)
                .contains("修好了，请打 13800138000");
        clickInDialog("suggestion.answer.send");
        assertThat(AsProgram.call(() -> inbox.require(one.id())).state()).isEqualTo(SuggestionState.ANSWERED);

        click("enum.Action.PUBLISH");
        Button submit =
                $view(Button.class).withText(text("suggestion.publish.send")).single();
        assertThat(submit.isEnabled()).as("a phone number stands in it").isFalse();
        test($view(TextArea.class).withLabel(text("suggestion.publish.result")).single())
                .setValue("路灯修好了");
        assertThat(submit.isEnabled()).isTrue();
        test(submit).click();
        assertThat(button("suggestion.publication.approve"))
                .as("nobody approves what they wrote")
                .isFalse();

        fixtures.signIn(Role.REVIEWER);
        UI.getCurrent().navigate("");
        assertThat($view(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .contains("publications/" + one.id());
        navigate(PublicationView.class, Map.of("id", Long.toString(one.id())));
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("路灯坏了", "路灯修好了")
                .doesNotContain("王小明");
        click("suggestion.publication.approve");
        assertThat(AsProgram.call(() -> inbox.require(one.id())).publication()).isNotNull();

        fixtures.signIn(Role.ORGANISER);
        open(one);
        assertThat(button("enum.Action.WITHDRAW")).isTrue();
    }

    @Test
    void theFlowNamesTheSlowPlacesAndSaysInWordsWhatThePictureShows() {
        long village = fixtures.unit().id();
        long office = fixtures.unit().id();
        Instant at = Instant.now().minus(Duration.ofDays(30));
        for (int days : List.of(4, 6, 9)) {
            AsProgram.run(() -> past.store(
                    new PastSuggestion(
                            new NewSuggestion("路灯", village, "", null, Category.ROADS, "", "", true, true, false),
                            at,
                            SuggestionState.ANSWERED,
                            office,
                            Adoption.ADOPTED,
                            "好了",
                            "",
                            PastSuggestion.Shown.NOTHING,
                            null,
                            false,
                            List.of(
                                    new Step(StepKind.ACCEPTED, at, ""),
                                    new Step(StepKind.ASSIGNED, at, ""),
                                    new Step(StepKind.ANSWERED, at.plus(Duration.ofDays(days)), ""))),
                    List.of()));
        }
        fixtures.signIn(Role.ORGANISER, village);
        navigate(FlowView.class);
        assertThat($view(Paragraph.class).withClassName("jt-flow-slow").single().getText())
                .contains(text("enum.FlowStep.ANSWER"), text("suggestion.flow.days", 6));
        assertThat($view(FlowElement.class).single().isVisible()).isTrue();
        @SuppressWarnings("unchecked")
        ComboBox<Category> category = $view(ComboBox.class)
                .withLabel(text("suggestion.field.category"))
                .single();
        test(category).selectItem(text("enum.Category.WATER"));
        assertThat($view(FlowElement.class).all()).isEmpty();
        assertThat($view(Paragraph.class)
                        .withText(text("suggestion.flow.empty"))
                        .single()
                        .isVisible())
                .isTrue();
    }

    @Test
    void aKeeperTakesDownASuggestionAndHandsOverTheSlip() {
        long unit = fixtures.unit().id();
        fixtures.signIn(Role.KEEPER, unit);
        navigate(NewSuggestionView.class);
        click("suggestion.new.save");
        TextArea what = $view(TextArea.class).single();
        assertThat(what.isInvalid()).isTrue();
        test(what).setValue("路灯坏了");
        @SuppressWarnings("unchecked")
        ComboBox<Category> category = $view(ComboBox.class)
                .withLabel(text("suggestion.field.category"))
                .single();
        category.setValue(Category.ROADS);
        test($view(TextField.class).withLabel(text("suggestion.field.name")).single())
                .setValue("王小明");
        $view(Checkbox.class).withLabel(text("suggestion.new.consent")).single().setValue(true);
        click("suggestion.new.save");

        String slip = $(Anchor.class, $(Dialog.class).single()).single().getHref();
        assertThat(slip).startsWith("/s/").endsWith("?thanks");
        Suggestion taken = suggestions.track(slip.substring(3, 11)).orElseThrow();
        assertThat(taken.what()).isEqualTo("路灯坏了");
        assertThat(taken.unitId()).isEqualTo(unit);
    }

    @Test
    void theHomePageNamesWhatWaits() {
        long office = fixtures.unit().id();
        Suggestion one = sent(null);
        AsProgram.run(() -> {
            handling.accept(one.id());
            handling.assign(one.id(), to(office));
        });
        fixtures.signIn(Role.HANDLER, office);
        UI.getCurrent().navigate("");
        assertThat($view(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .contains("suggestions/" + one.id());
    }

    @Test
    void thePageLeadsToTheItemThatWasMadeOfIt() {
        Suggestion one = sent(null);
        AsProgram.run(() -> handling.assign(one.id(), to(fixtures.unit().id())));
        Long item = AsProgram.call(() -> inbox.require(one.id())).itemId();
        fixtures.signIn(Role.ORGANISER);
        open(one);
        String address = $view(Anchor.class)
                .withText(text("suggestion.item.open"))
                .single()
                .getHref();
        assertThat(address).isEqualTo("items/" + item);
        UI.getCurrent().navigate(address);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("ItemView");
    }

    private SuggestionView open(Suggestion one) {
        return navigate(SuggestionView.class, Map.of("id", Long.toString(one.id())));
    }

    /** Neither view of suggestions is shown, whatever is shown instead. */
    private void assertClosed(String route) {
        try {
            UI.getCurrent().navigate(route);
        } catch (RuntimeException refused) {
            // The test's own error page throws instead of being shown.
        }
        assertThat(getCurrentView())
                .isNotInstanceOfAny(SuggestionsView.class, SuggestionView.class, NewSuggestionView.class);
    }

    @SuppressWarnings("unchecked")
    private List<Long> shown() {
        Grid<InboxRow> grid = $view(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).id())
                .toList();
    }

    private boolean button(String key) {
        return $view(Button.class).withText(text(key)).exists();
    }

    private void click(String key) {
        test($view(Button.class).withText(text(key)).single()).click();
    }

    private void clickInDialog(String key) {
        test(inDialog(key)).click();
    }

    private Button inDialog(String key) {
        return $(Button.class, $(Dialog.class).single()).withText(text(key)).single();
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }

    private Suggestion sent(Long unitId) {
        String code = suggestions.submit(
                new NewSuggestion("路灯坏了", unitId, "村口", null, Category.ROADS, "王小明", "", false, true, true), List.of());
        return suggestions.track(code).orElseThrow();
    }

    private static Assignment to(long unitId) {
        return new Assignment(unitId, Set.of(), "", Term.COMPLAINT, null);
    }
}
