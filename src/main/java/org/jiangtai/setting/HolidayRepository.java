package org.jiangtai.setting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HolidayRepository extends JpaRepository<HolidayEntity, LocalDate> {

    List<HolidayEntity> findByDayBetweenOrderByDay(LocalDate from, LocalDate to);

    List<HolidayEntity> findByDayGreaterThanEqual(LocalDate from);

    /** The years with a day off; a make-up day alone may belong to the year after. */
    @Query("select distinct year(h.day) from HolidayEntity h where h.working = false order by year(h.day)")
    List<Integer> findYears();
}
