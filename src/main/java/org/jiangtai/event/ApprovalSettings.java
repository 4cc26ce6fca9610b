package org.jiangtai.event;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What is approved before it is made public, and how long ahead somebody applies for it. */
@Configuration(proxyBeanMethods = false)
class ApprovalSettings {

    // Whoever plans is bound by these, so somebody else sets them.

    private static final Setting<Boolean> NEEDED =
            Setting.toggle("approval.needed", true).byAdministrators();

    /** A visit goes to people instead of calling them together. */
    private static final Setting<Set<EventKind>> KINDS = Setting.choices(
                    "approval.kinds", EventKind.class, EnumSet.complementOf(EnumSet.of(EventKind.VISIT)))
            .byAdministrators();

    private static final Setting<Integer> DAYS_AHEAD =
            Setting.number("approval.daysAhead", 3, 0, 60).byAdministrators();
    private static final Setting<Integer> DAYS_AHEAD_FROM_ABROAD =
            Setting.number("approval.daysAheadFromAbroad", 10, 0, 120).byAdministrators();
    private static final Setting<Integer> LARGE_ABOVE =
            Setting.number("approval.largeAbove", 200, 1, 20_000).byAdministrators();

    @Bean
    SettingGroup settingsOfApproval() {
        return SettingGroup.of(NEEDED, KINDS, DAYS_AHEAD, DAYS_AHEAD_FROM_ABROAD, LARGE_ABOVE);
    }

    /** Reads what is set, by one statement. */
    @Component
    static class Reader {

        private final SettingService settings;

        Reader(SettingService settings) {
            this.settings = settings;
        }

        ApprovalTerms terms() {
            Settings set = settings.read("approval");
            return new ApprovalTerms(
                    set.get(NEEDED) ? set.get(KINDS) : Set.of(),
                    set.get(DAYS_AHEAD),
                    set.get(DAYS_AHEAD_FROM_ABROAD),
                    set.get(LARGE_ABOVE));
        }
    }
}
