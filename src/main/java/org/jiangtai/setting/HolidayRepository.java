package org.jiangtai.setting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface HolidayRepository extends JpaRepository<HolidayEntity, LocalDate> {

    List<HolidayEntity> findByDayBetweenOrderByDay(LocalDate from, LocalDate to);

    List<HolidayEntity> findByDayGreaterThanEqual(LocalDate from);
}
