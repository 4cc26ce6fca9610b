package org.jiangtai.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Labelled;
import org.junit.jupiter.api.Test;

class SettingTest {

    private enum Colour implements Labelled {
        RED,
        GOLD,
        GREY
    }

    private static final Setting<Integer> DAYS = Setting.number("review.days", 3, 1, 30);
    private static final Setting<Boolean> SHOUT = Setting.toggle("review.shout", false);
    private static final Setting<String> ASK = Setting.text("review.ask", 5);
    private static final Setting<Colour> COLOUR = Setting.choice("review.colour", Colour.class, Colour.RED);
    private static final Setting<Set<Colour>> COLOURS =
            Setting.choices("review.colours", Colour.class, Set.of(Colour.RED));

    @Test
    void theFirstPartOfTheNameIsTheGroup() {
        assertThat(DAYS.group()).isEqualTo("review");
        assertThatThrownBy(() -> Setting.number("days", 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Setting.number("days.", 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyKindOfValueIsReadAsItWasWritten() {
        assertThat(DAYS.parse(DAYS.format(30))).contains(30);
        assertThat(SHOUT.parse(SHOUT.format(true))).contains(true);
        assertThat(ASK.usual()).isEmpty();
        assertThat(ASK.parse(ASK.format("宣讲办"))).contains("宣讲办");
        assertThat(COLOUR.parse(COLOUR.format(Colour.GOLD))).contains(Colour.GOLD);
        assertThat(COLOURS.parse(COLOURS.format(Set.of()))).contains(Set.of());
        assertThat(COLOURS.format(EnumSet.of(Colour.GREY, Colour.RED))).isEqualTo("RED,GREY");
        assertThat(COLOURS.parse("RED,GREY")).contains(EnumSet.of(Colour.RED, Colour.GREY));
    }

    @Test
    void whatIsOutOfBoundsIsNotTaken() {
        for (int wrong : List.of(0, 31, -3)) {
            assertThatThrownBy(() -> DAYS.require(wrong))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, e -> assertThat(e.arguments()).containsExactly(1, 30));
        }
        for (String wrong : List.of("六个字太长了", "a\u0000")) {
            assertThatThrownBy(() -> ASK.require(wrong)).isInstanceOf(InvalidInput.class);
        }
        ASK.require("五个字正好");
        DAYS.require(1);
        DAYS.require(30);
        assertThatThrownBy(() -> Setting.number("review.wrong", 31, 1, 30)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theUsualValueHoldsWhereNothingIsSetOrWhatIsSetCannotBeRead() {
        List<String> told = new ArrayList<>();
        var settings = new Settings(
                "review",
                Map.of("review.days", "31", "review.shout", "perhaps", "review.colours", "RED,PUCE"),
                (name, value) -> told.add(name + " " + value));

        assertThat(settings.get(DAYS)).isEqualTo(3);
        assertThat(settings.get(SHOUT)).isFalse();
        assertThat(settings.get(COLOUR)).isEqualTo(Colour.RED);
        assertThat(settings.get(COLOURS)).isEqualTo(Set.of(Colour.RED));
        assertThat(told).containsExactly("review.days 31", "review.shout perhaps", "review.colours RED,PUCE");
    }

    @Test
    void aGroupAnswersForItsOwnSettingsOnly() {
        var settings = new Settings("travel", Map.of(), (name, value) -> {});

        assertThatThrownBy(() -> settings.get(DAYS)).isInstanceOf(IllegalArgumentException.class);
    }
}
