package org.jiangtai.speaker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was noted of somebody in the talent pool: a training, a talk, a step.
 *
 * @param state where the person went with it; null where it is a note alone
 * @param madeBy who noted it
 */
public record TalentNote(LocalDate day, @Nullable TalentState state, String text, String madeBy) {}
