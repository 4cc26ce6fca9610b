package org.jiangtai.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account_grant")
class GrantEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    Role roleName;

    @Nullable
    Long unitId;

    @Nullable
    Long eventId;

    static GrantEntity of(Grant grant) {
        var entity = new GrantEntity();
        entity.roleName = grant.role();
        entity.unitId = grant.unitId();
        entity.eventId = grant.eventId();
        return entity;
    }

    Grant toGrant() {
        return new Grant(roleName, unitId, eventId);
    }
}
