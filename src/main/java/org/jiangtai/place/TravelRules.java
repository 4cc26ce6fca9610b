package org.jiangtai.place;

import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.jiangtai.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The numbers by which travel between units is reckoned.
 *
 * @param sameUnit minutes between two halls of a unit
 * @param sameTown minutes between two units of a town
 * @param otherTown minutes between two towns
 * @param speed kilometres an hour on the road
 * @param detour how much longer the road is than the straight line, in percent of it
 * @param margin minutes for getting out and in, on top of what was reckoned from positions
 */
record TravelRules(int sameUnit, int sameTown, int otherTown, int speed, int detour, int margin) {

    static final String GROUP = "travel";

    private static final Setting<Integer> SAME_UNIT = Setting.number("travel.sameUnit", 10, 0, 600);
    private static final Setting<Integer> SAME_TOWN = Setting.number("travel.sameTown", 20, 0, 600);
    private static final Setting<Integer> OTHER_TOWN = Setting.number("travel.otherTown", 40, 0, 600);
    private static final Setting<Integer> SPEED = Setting.number("travel.speed", 40, 3, 120);
    private static final Setting<Integer> DETOUR = Setting.number("travel.detour", 130, 100, 500);
    private static final Setting<Integer> MARGIN = Setting.number("travel.margin", 5, 0, 120);

    static TravelRules of(Settings settings) {
        return new TravelRules(
                settings.get(SAME_UNIT),
                settings.get(SAME_TOWN),
                settings.get(OTHER_TOWN),
                settings.get(SPEED),
                settings.get(DETOUR),
                settings.get(MARGIN));
    }

    /** Minutes for a way of so many kilometres as a bird flies, rounded up. */
    int minutesFor(double kilometres) {
        return (int) Math.ceil(kilometres * detour / 100 / speed * 60) + margin;
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        SettingGroup travelSettings() {
            return SettingGroup.of(SAME_UNIT, SAME_TOWN, OTHER_TOWN, SPEED, DETOUR, MARGIN);
        }
    }
}
