package org.jiangtai.place.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.MapDatum;
import org.jiangtai.place.Position;
import org.jiangtai.place.TravelOverrides;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Texts;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class TravelViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private TravelOverrides travel;

    @Autowired
    private UnitService units;

    @BeforeEach
    void theDeskSpeaksChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @Test
    void aWayIsEnteredBesideWhatIsReckonedAndCanBeUndone() {
        Unit from = fixtures.unit();
        Unit to = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        navigate(TravelView.class);
        press("添加路线");
        unit("从").setValue(from);
        unit("到").setValue(to);
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).contains("推算要 40 分钟（不同街道）。");
        $(IntegerField.class).single().setValue(900);
        press("保存");
        assertThat($(IntegerField.class).single().getErrorMessage()).isEqualTo("请填 0 到 600 之间的分钟数");
        $(IntegerField.class).single().setValue(25);
        press("保存");
        assertThat(entered(from, to)).containsExactly(25);

        test($(Button.class).withText("撤销").first()).click();
        assertThat(entered(from, to)).isEmpty();
    }

    @Test
    void theSameUnitTwiceIsNoWay() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        navigate(TravelView.class);
        press("添加路线");
        unit("从").setValue(unit);
        unit("到").setValue(unit);
        $(IntegerField.class).single().setValue(5);
        press("保存");
        assertThat(unit("到").getErrorMessage()).isEqualTo("出发和到达是同一个单位");
    }

    @Test
    void anAuditorLooksOnlyAndAKeeperNotAtAll() {
        fixtures.signIn(Role.AUDITOR);
        navigate(TravelView.class);
        assertThat($view(Button.class).withText("添加路线").exists()).isFalse();
        fixtures.signIn(Role.KEEPER);
        assertThatThrownBy(() -> navigate(TravelView.class)).isInstanceOf(Exception.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPositionIsTypedAsItWasCopiedAndKeptAsItIs() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        navigate(UnitsView.class);
        $view(com.vaadin.flow.component.treegrid.TreeGrid.class).single().select(unit);
        press("修改单位");
        TextField position = $(TextField.class).withLabel("位置").single();
        position.setValue("大路村东头");
        press("保存");
        assertThat(position.isInvalid()).isTrue();
        Select<MapDatum> datum = $(Select.class).withLabel("位置来自").single();
        datum.setValue(MapDatum.SATELLITE);
        position.setValue("119.5822，32.0011");
        assertThat($(Anchor.class).withText("在地图上看看对不对").single().getHref()).contains("position=119.582200,32.001100");
        press("保存");
        assertThat(units.find(unit.id()).orElseThrow().position()).isEqualTo(new Position(32.0011, 119.5822));
    }

    private List<Integer> entered(Unit from, Unit to) {
        return AsProgram.call(travel::all).stream()
                .filter(way -> way.from().id() == from.id() && way.to().id() == to.id())
                .map(way -> way.minutes())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Unit> unit(String label) {
        return $(ComboBox.class).withLabel(label).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
