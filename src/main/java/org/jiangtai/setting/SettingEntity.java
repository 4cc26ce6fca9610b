package org.jiangtai.setting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One value that differs from the usual one. */
@Entity
@Table(name = "setting")
class SettingEntity implements Persistable<String> {

    @Id
    String name;

    @InRecord
    String chosen;

    private transient boolean fresh;

    static SettingEntity called(String name) {
        var entity = new SettingEntity();
        entity.name = name;
        entity.fresh = true;
        return entity;
    }

    @Override
    public @Nullable String getId() {
        return name;
    }

    /** A name that is new is inserted without a look whether it is there. */
    @Override
    public boolean isNew() {
        return fresh;
    }
}
