package org.jiangtai.speaker;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When lecturers can come, said by themselves: signed in, or by their personal link. */
@Service
@Transactional
public class LecturerDaysService {

    private final LecturerRepository lecturers;
    private final LecturerLinks links;
    private final LecturerRows rows;
    private final CurrentPerson current;
    private final Clock clock;
    private final ZoneId zone;

    LecturerDaysService(
            LecturerRepository lecturers,
            LecturerLinks links,
            LecturerRows rows,
            CurrentPerson current,
            Clock clock,
            ZoneId zone) {
        this.lecturers = lecturers;
        this.links = links;
        this.rows = rows;
        this.current = current;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Says when the signed-in lecturer cannot come.
     *
     * @param never the parts of every week
     * @throws InvalidInput if a span ends before it begins or is there twice
     */
    @RolesAllowed(Role.Named.LECTURER)
    public void saveOwn(Collection<WeeklyPart> never, List<DaysOff> daysOff) {
        put(
                lecturers
                        .findByAccountId(current.require().accountId())
                        .map(lecturer -> lecturer.id)
                        .orElseThrow(NotFound::new),
                never,
                daysOff);
    }

    /**
     * The same for whoever holds a lecturer's personal link.
     *
     * @throws LecturerLinkInvalid if it is none, or one that has ended
     * @throws InvalidInput if a span ends before it begins or is there twice
     */
    @PermitAll
    public Lecturer saveByLink(String token, Collection<WeeklyPart> never, List<DaysOff> daysOff) {
        return put(links.require(token).id(), never, daysOff);
    }

    /**
     * What a calendar file (.ics) says; nothing is saved.
     *
     * @throws InvalidInput for the field {@code file} if it cannot be read
     */
    @PermitAll
    @Transactional(readOnly = true)
    public BusyTimes read(byte[] file) {
        return BusyCalendar.read(file, LocalDate.ofInstant(clock.instant(), zone), zone);
    }

    private Lecturer put(long id, Collection<WeeklyPart> never, List<DaysOff> daysOff) {
        if (lecturers.lockById(id).isEmpty()) {
            throw new NotFound();
        }
        LecturerEntity lecturer = lecturers.findById(id).orElseThrow(NotFound::new);
        DaysBook.putNever(lecturer, never);
        DaysBook.putDaysOff(lecturer, daysOff);
        return rows.lecturer(lecturer);
    }
}
