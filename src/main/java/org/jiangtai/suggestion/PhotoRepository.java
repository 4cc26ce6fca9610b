package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PhotoRepository extends JpaRepository<PhotoEntity, Long> {

    /**
     * A photo's id without its picture.
     *
     * @param stepId the later word that it came with; null if it came with the suggestion
     */
    record PhotoId(long suggestionId, long id, @Nullable Long stepId) {}

    @Query(
            "select new org.jiangtai.suggestion.PhotoRepository$PhotoId(p.suggestionId, p.id, p.stepId) from PhotoEntity p "
                    + "where p.suggestionId in :suggestionIds order by p.id")
    List<PhotoId> findIds(Collection<Long> suggestionIds);

    /** A photo that might be published. */
    record Shown(long id, boolean mayShow) {}

    @Query("select new org.jiangtai.suggestion.PhotoRepository$Shown(p.id, p.mayShow) from PhotoEntity p "
            + "where p.suggestionId = :suggestionId order by p.id")
    List<Shown> findShown(long suggestionId);

    void deleteBySuggestionId(long suggestionId);

    @Modifying
    @Query("delete from PhotoEntity p where p.suggestionId in :suggestionIds")
    int deleteOf(Collection<Long> suggestionIds);

    @Query("select count(p) from PhotoEntity p where p.suggestionId in :suggestionIds")
    long countOf(Collection<Long> suggestionIds);
}
