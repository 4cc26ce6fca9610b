package org.jiangtai.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A day that is not what its weekday says, or that has a name. */
@Entity
@Table(name = "holiday")
class HolidayEntity implements Persistable<LocalDate> {

    @Id
    @Column(name = "on_day")
    LocalDate day;

    boolean working;

    @InRecord
    String name;

    private transient boolean fresh;

    static HolidayEntity of(Holiday holiday) {
        var entity = new HolidayEntity();
        entity.day = holiday.day();
        entity.fresh = true;
        entity.put(holiday);
        return entity;
    }

    void put(Holiday holiday) {
        working = holiday.working();
        name = holiday.name();
    }

    Holiday toHoliday() {
        return new Holiday(day, working, name);
    }

    @Override
    public @Nullable LocalDate getId() {
        return day;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
