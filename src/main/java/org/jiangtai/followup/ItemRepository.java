package org.jiangtai.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ItemRepository extends JpaRepository<ItemEntity, Long> {

    String WHOLE = "select distinct i from ItemEntity i left join fetch i.partnerIds left join fetch i.plan ";

    String RUNNING = "i.state in (org.jiangtai.followup.ItemState.OPEN, org.jiangtai.followup.ItemState.IN_PROGRESS) "
            + "and i.assignedAt is not null ";

    /** Waits until nobody else changes the item; only then may it be loaded. Null if there is none. */
    @Query(value = "select id from follow_item where id = :id for update", nativeQuery = true)
    @Nullable
    Long lock(long id);

    @Query(WHOLE + "where i.id = :id")
    Optional<ItemEntity> findWhole(long id);

    @Query(WHOLE + "where i.id in :ids")
    List<ItemEntity> findWhole(Collection<Long> ids);

    @Query("select i.verifiedOn from ItemEntity i where i.id = :id")
    @Nullable
    LocalDate findVerifiedOn(long id);

    /** What has reached a rung that it has not climbed, by its id; an id above {@code after} only. */
    @Query("select i.id from ItemEntity i where i.id > :after and " + RUNNING + "and ("
            + "(i.rung = org.jiangtai.followup.Rung.NONE and i.dueOn >= :today and i.dueOn <= :remind) "
            + "or (i.rung in (org.jiangtai.followup.Rung.NONE, org.jiangtai.followup.Rung.REMINDED) "
            + "and i.dueOn <= :blue) "
            + "or (i.rung = org.jiangtai.followup.Rung.BLUE and i.dueOn <= :yellow) "
            + "or (i.rung = org.jiangtai.followup.Rung.YELLOW and i.dueOn <= :red)) order by i.id")
    List<Long> findClimbing(
            long after,
            LocalDate today,
            LocalDate remind,
            LocalDate blue,
            LocalDate yellow,
            LocalDate red,
            Limit limit);

    /** What is counted in working days and due on a day or later; an id above {@code after} only. */
    @Query("select i.id from ItemEntity i where i.id > :after and " + RUNNING
            + "and i.dueDays is not null and i.dueOn >= :day order by i.id")
    List<Long> findCountedBeyond(long after, LocalDate day, Limit limit);

    /** What the lists are sorted by was not reckoned yet on this day; an id above {@code after} only. */
    @Query("select i.id from ItemEntity i where i.id > :after and i.settledOn < :today order by i.id")
    List<Long> findUnsettled(long after, LocalDate today, Limit limit);

    /** Does not count as a change of the item: whoever has it before them loses nothing. */
    @Modifying
    @Query(
            "update ItemEntity i set i.percent = :percent, i.light = :light, i.burnsOn = :burnsOn, i.settledOn = :settledOn "
                    + "where i.id = :id and i.version = :version")
    int settle(long id, long version, int percent, Light light, LocalDate burnsOn, LocalDate settledOn);

    @Modifying
    @Query("update ItemEntity i set i.settledOn = :today where i.id in :ids and i.settledOn < :today")
    void markSettled(Collection<Long> ids, LocalDate today);

    /** What a unit holds that is not closed. */
    @Query("select i.id from ItemEntity i where i.unitId = :unitId and i.assignedAt is not null "
            + "and i.state <> org.jiangtai.followup.ItemState.CLOSED order by i.id")
    List<Long> findHeldBy(long unitId);

    /** How many items a unit holds that are not closed. */
    record Held(long unitId, long items) {}

    @Query("select new org.jiangtai.followup.ItemRepository$Held(i.unitId, count(i.id)) from ItemEntity i "
            + "where i.unitId in :unitIds and i.assignedAt is not null "
            + "and i.state <> org.jiangtai.followup.ItemState.CLOSED group by i.unitId")
    List<Held> countHeldBy(Collection<Long> unitIds);

    @Query("select count(i) from ItemEntity i where i.closedAt < :before and i.foundBy <> ''")
    long countFinders(Instant before);

    @Query("select i.id from ItemEntity i where i.closedAt < :before and i.foundBy <> '' order by i.id")
    List<Long> findFinders(Instant before, Limit limit);

    @Modifying
    @Query("update ItemEntity i set i.version = i.version + 1, i.foundBy = '' where i.id in :ids")
    int forgetFinders(Collection<Long> ids);
}
