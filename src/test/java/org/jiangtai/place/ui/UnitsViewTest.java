package org.jiangtai.place.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class UnitsViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private UnitService units;

    @Autowired
    private DissolutionService ends;

    @Autowired
    private VenueService venues;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void theVenuesOfTheSelectedUnitAndThoseBelowItAreShown() {
        Unit upper = fixtures.unit();
        Unit lower = fixtures.unit(upper.id());
        Venue venue = fixtures.venue(lower, 80);
        fixtures.venue();
        fixtures.signIn(Role.ORGANISER);
        navigate(UnitsView.class);
        select(upper);
        assertThat($view(H2.class).first().getText()).contains(upper.shortName());
        assertThat(shownVenues()).extracting(Venue::id).containsExactly(venue.id());
    }

    @Test
    void searchingShowsWhatIsFoundWithWhatItLiesIn() {
        Unit upper = fixtures.unit();
        Unit lower = fixtures.unit(upper.id());
        fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        navigate(UnitsView.class);
        test($view(TextField.class).withAriaLabel("搜索单位").single()).setValue(lower.code());
        var tree = tree();
        assertThat(tree.getDataProvider()
                        .fetch(new com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery<>(null, null))
                        .toList())
                .containsExactly(upper);
        assertThat(tree.isExpanded(upper)).isTrue();
    }

    @Test
    void aNewUnitIsSavedAndARefusedOneStaysInTheForm() {
        Unit other = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        navigate(UnitsView.class);
        press("新增单位");
        field("单位名称").setValue("新设村委会");
        field("单位代码").setValue(other.code());
        press("保存");
        assertThat(field("单位代码").isInvalid()).isTrue();
        assertThat(field("单位代码").getErrorMessage()).contains(other.name());
        assertThat(field("单位名称").getValue()).isEqualTo("新设村委会");

        String code = "N" + Fixtures.unique();
        field("单位代码").setValue(code);
        press("保存");
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(units.findByCode(code))
                .get()
                .satisfies(unit -> assertThat(unit.shortName()).isEqualTo("新设村委会"));
    }

    @Test
    void aVenueWithoutSeatsIsRefusedAtTheField() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        navigate(UnitsView.class);
        select(unit);
        press("新增场地");
        field("场地名称").setValue("礼堂");
        press("保存");
        IntegerField seats = $(IntegerField.class).withLabel("座位数").single();
        assertThat(seats.isInvalid()).isTrue();
        assertThat(seats.getErrorMessage()).isEqualTo("请填写这一项。");

        seats.setValue(60);
        press("保存");
        assertThat(venues.all()).anyMatch(venue -> venue.unitId() == unit.id() && venue.capacity() == 60);
    }

    @Test
    void removingAsksFirst() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        navigate(UnitsView.class);
        select(unit);
        press("删除单位");
        assertThat(units.find(unit.id())).isPresent();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(units.find(unit.id())).isEmpty();
    }

    @Test
    void aUnitIsDissolvedWithItsSuccessorAndComesBack() {
        Unit unit = fixtures.unit();
        Unit heir = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        navigate(UnitsView.class);
        select(unit);
        press("撤销");
        @SuppressWarnings("unchecked")
        ComboBox<Unit> successor = $(ComboBox.class).withLabel("由哪个单位接手").single();
        assertThat(successor.getListDataView().getItems()).contains(heir).doesNotContain(unit);
        successor.setValue(heir);
        press("保存");
        assertThat(units.find(unit.id())).get().satisfies(gone -> {
            assertThat(gone.isDissolved()).isTrue();
            assertThat(gone.successorId()).isEqualTo(heir.id());
        });
        press("恢复");
        assertThat(units.find(unit.id()))
                .get()
                .satisfies(back -> assertThat(back.isDissolved()).isFalse());
    }

    @Test
    void aDissolvedUnitThatIsPutRightStaysBelowTheDissolvedOneThatItLiesIn() {
        Unit street = fixtures.unit();
        Unit village = fixtures.unit(street.id());
        AsProgram.run(() -> ends.dissolve(village.id(), null));
        AsProgram.run(() -> ends.dissolve(street.id(), null));
        fixtures.signIn(Role.ORGANISER);
        navigate(UnitsView.class);
        select(village);
        press("修改单位");
        field("单位名称").setValue("改名村委会");
        press("保存");
        assertThat(units.find(village.id())).get().satisfies(saved -> {
            assertThat(saved.name()).isEqualTo("改名村委会");
            assertThat(saved.parentId()).isEqualTo(street.id());
        });
    }

    @Test
    void aKeeperSeesTheOwnUnitAloneAndKeepsItsVenues() {
        Unit own = fixtures.unit();
        fixtures.venue();
        Venue venue = fixtures.venue(own, 50);
        fixtures.signIn(Role.KEEPER, own.id());
        navigate(UnitsView.class);
        assertThat(tree().getDataProvider()
                        .fetch(new com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery<>(null, null))
                        .toList())
                .containsExactly(own);
        assertThat(shownVenues()).extracting(Venue::id).containsExactly(venue.id());
        assertThat($view(Button.class).withText("新增单位").exists()).isFalse();
        press("新增场地");
        field("场地名称").setValue("老年活动室");
        $(IntegerField.class).withLabel("座位数").single().setValue(30);
        press("保存");
        assertThat(shownVenues()).extracting(Venue::name).contains("老年活动室");
    }

    @Test
    void onlyWhoWorksWithPlacesOpensThem() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.LECTURER, Role.HANDLER)) {
            fixtures.signIn(role);
            assertThatThrownBy(() -> navigate(UnitsView.class)).as(role.name()).isInstanceOf(Exception.class);
        }
        fixtures.signIn(Role.AUDITOR);
        navigate(UnitsView.class);
        assertThat($view(Button.class).withText("新增场地").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<Unit> tree() {
        return $view(TreeGrid.class).single();
    }

    private void select(Unit unit) {
        Unit shown = AsProgram.call(() -> units.find(unit.id())).orElseThrow();
        tree().select(shown);
    }

    @SuppressWarnings("unchecked")
    private List<Venue> shownVenues() {
        Grid<Venue> grid = $view(Grid.class)
                .withCondition(each -> !(each instanceof TreeGrid))
                .single();
        return grid.getListDataView().getItems().toList();
    }

    private TextField field(String label) {
        return $(TextField.class).withLabel(label).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
