package org.jiangtai.suggestion;

import java.util.List;
import java.util.Set;

/** What the public board can be narrowed down to: places, offices and years of which something is public. */
public record BoardChoices(Set<Long> unitIds, Set<Long> officeIds, List<Integer> years) {}
