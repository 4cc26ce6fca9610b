package org.jiangtai.story.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.Photos;
import org.jiangtai.story.ConsentDesk;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryDraft;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.StorySource;
import org.jiangtai.story.StoryState;
import org.jiangtai.story.StoryWork;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Pictures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class StoryViewsTest extends SpringBrowserlessTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    StoryService stories;

    @Autowired
    StoryWork work;

    @Autowired
    ConsentDesk desk;

    @Autowired
    MenuService menu;

    @Autowired
    Photos photos;

    @Autowired
    ZoneId zone;

    @Test
    @SuppressWarnings("unchecked")
    void aKeeperWritesALeadDownAndFindsItInTheList() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        navigate(StoriesView.class);
        click("story.new");
        clickInDialog("action.save");
        TextField title = inDialog(TextField.class, "story.field.title");
        assertThat(title.isInvalid()).isTrue();
        test(title).setValue("守堤的人");
        test(inDialog(TextArea.class, "story.field.gist")).setValue("那年发大水");
        inDialog(DatePicker.class, "story.field.heardOn").setValue(LocalDate.now(zone));
        ((Select<Theme>) inDialog(Select.class, "story.field.theme"))
                .setValue(menu.themes().getFirst());
        assertThat(inDialog(ComboBox.class, "story.field.unit").getValue()).isEqualTo(unit);
        clickInDialog("action.save");

        assertThat(getCurrentView()).isInstanceOf(StoryView.class);
        navigate(StoriesView.class);
        Grid<Story> grid = $view(Grid.class).single();
        assertThat(grid.getListDataView().getItems().toList())
                .extracting(Story::title)
                .containsExactly("守堤的人");
    }

    @Test
    void aStoryIsLedToItsReviewFromItsPage() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        long id = lead(unit);
        open(id);
        click("enum.StoryAction.VERIFY");
        click("enum.StoryAction.CHECK");
        test(inDialog(TextArea.class, "story.check.note")).setValue("问过邻居");
        clickInDialog("action.save");
        assertThat(page()).contains("问过邻居");
        click("enum.StoryAction.WRITE_UP");
        click("enum.StoryAction.SAVE");
        test(inDialog(TextArea.class, "story.text")).setValue("那年发大水，她守了三天。");
        clickInDialog("action.save");
        assertThat(page()).contains("守了三天");
        click("enum.StoryAction.SUBMIT");
        assertThat(stories.require(id).state()).isEqualTo(StoryState.IN_REVIEW);

        fixtures.signIn(Role.REVIEWER);
        UI.getCurrent().navigate("");
        assertThat($view(RouterLink.class).all())
                .extracting(RouterLink::getHref)
                .contains("stories/" + id);
    }

    @Test
    void whatAReviewerReadsIsShownInTheFormAndNotToBeChanged() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        long id = lead(unit);
        desk.paper(id, false, photos.clean(Pictures.jpeg()));
        work.verify(id);
        work.check(id, "问过邻居");
        work.writeUp(id);
        work.write(id, 0, "那年发大水，她守了三天。");
        work.submit(id);
        open(id);
        click("enum.StoryAction.EDIT");
        Dialog form = $(Dialog.class).single();
        assertThat(form.getElement().getTextRecursively()).contains(text("invalid.story.inReview"));
        assertThat(inDialog(TextField.class, "story.field.teller").getHelperText())
                .isEqualTo(text("story.teller.ends"));
        assertThat(inDialog(TextField.class, "story.field.title").isReadOnly()).isTrue();
        assertThat(inDialog(ComboBox.class, "story.field.unit").isReadOnly()).isTrue();
        test(inDialog(TextField.class, "story.field.sourceNote")).setValue("第五场");
        clickInDialog("action.save");
        assertThat(stories.require(id).sourceNote()).isEqualTo("第五场");
        assertThat(stories.require(id).consented())
                .as("a name that was not typed is no other")
                .isTrue();
    }

    @Test
    void theTellersNameAndSignatureTakeAClickEach() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        long id = lead(unit);
        desk.paper(id, false, photos.clean(Pictures.jpeg()));
        open(id);
        assertThat(page()).contains("张**").doesNotContain("张小兰");
        click("story.reveal");
        assertThat(page()).contains("张小兰");
        click("story.consent.signature");
        assertThat($(Dialog.class).single().isOpened()).isTrue();
    }

    @Test
    void theLinkForTheTellerIsShownOnce() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        long id = lead(unit);
        open(id);
        click("story.consent.ask");
        Dialog sheet = $(Dialog.class).single();
        assertThat($(Anchor.class, sheet).single().getHref()).contains("/consent/");
        clickInDialog("action.close");
        assertThat($(Dialog.class).exists()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HANDLER", "ADMINISTRATOR"})
    void whoHasNothingToDoWithStoriesDoesNotSeeThem(Role role) {
        long id = AsProgram.call(() -> lead(fixtures.unit()));
        fixtures.signIn(role);
        assertClosed("stories");
        assertClosed("stories/" + id);
    }

    @Test
    void anotherVillagesStoryIsNotFound() {
        long id = AsProgram.call(() -> lead(fixtures.unit()));
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertClosed("stories/" + id);
    }

    private long lead(Unit unit) {
        return stories.save(new StoryDraft(
                        null,
                        0,
                        "守堤的人",
                        "那年发大水",
                        unit.id(),
                        "",
                        LocalDate.now(zone),
                        null,
                        StorySource.VISIT,
                        "",
                        menu.themes().getFirst().id(),
                        "张小兰",
                        ""))
                .id();
    }

    private void open(long id) {
        navigate(StoryView.class, Map.of("id", Long.toString(id)));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void assertClosed(String route) {
        try {
            UI.getCurrent().navigate(route);
        } catch (RuntimeException refused) {
            // The test's own error page throws instead of being shown.
        }
        assertThat(getCurrentView()).isNotInstanceOfAny(StoriesView.class, StoryView.class);
    }

    private void click(String key) {
        test($view(Button.class).withText(text(key)).single()).click();
    }

    private void clickInDialog(String key) {
        List<Button> buttons =
                $(Button.class, $(Dialog.class).single()).withText(text(key)).all();
        test(buttons.getFirst()).click();
    }

    private <C extends Component> C inDialog(Class<C> type, String labelKey) {
        return $(type, $(Dialog.class).single())
                .withCondition(field -> text(labelKey).equals(field.getElement().getProperty("label")))
                .single();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
