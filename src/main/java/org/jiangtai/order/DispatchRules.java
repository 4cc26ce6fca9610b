package org.jiangtai.order;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.event.Clash;
import org.jiangtai.event.ClashKind;

/**
 * What dispatch refuses (domain page): a clash of time, a journey that cannot be made, over the limit, a topic that the
 * lecturer is not approved for, a language not spoken. These hold here however hard the kind is set for planning; only
 * a kind that is set to be ignored is no rule here either, as nobody looks for it.
 */
final class DispatchRules {

    static final Set<ClashKind> REFUSED = EnumSet.of(
            ClashKind.LECTURER_TWICE,
            ClashKind.JOURNEY,
            ClashKind.LECTURER_LIMIT,
            ClashKind.LECTURER_TOPIC,
            ClashKind.LECTURER_LANGUAGE,
            ClashKind.LECTURER_NOT_ENGAGED);

    private DispatchRules() {}

    static boolean refuses(Clash clash) {
        return clash.blocks() || REFUSED.contains(clash.kind());
    }

    static boolean refuse(Collection<Clash> clashes) {
        return clashes.stream().anyMatch(DispatchRules::refuses);
    }
}
