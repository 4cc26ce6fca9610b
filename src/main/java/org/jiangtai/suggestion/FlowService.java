package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows those who organise how suggestions flow, and where they stay. */
@Service
@Transactional(readOnly = true)
public class FlowService {

    private final FlowReader reader;
    private final BoardReader board;
    private final UnitScope scope;

    FlowService(FlowReader reader, BoardReader board, UnitScope scope) {
        this.reader = reader;
        this.board = board;
        this.scope = scope;
    }

    /**
     * The suggestions that came in during a year; for a person who is limited to units, those that concern them.
     *
     * @param year null is all years
     * @param category null is all
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public SuggestionFlow flow(@Nullable Integer year, @Nullable Category category) {
        return reader.read(year, category, scope.limit().orElse(null));
    }

    /** The years that anything came in, the latest first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return board.years();
    }
}
