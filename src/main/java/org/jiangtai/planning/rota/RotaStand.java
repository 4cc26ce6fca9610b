package org.jiangtai.planning.rota;

import java.time.LocalDate;
import org.jiangtai.speaker.DayPart;

/** Who and when, in the words of the house. */
public record RotaStand(long lecturerId, LocalDate day, DayPart part) {}
