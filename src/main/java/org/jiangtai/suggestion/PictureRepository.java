package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PictureRepository extends JpaRepository<PictureEntity, Long> {

    /** A copy without its bytes. */
    record Known(
            long id,
            long suggestionId,
            boolean published,
            PictureSource source,
            long sourceId,
            Side side,
            String masks) {

        boolean isOf(PictureSource otherSource, long otherId) {
            return source == otherSource && sourceId == otherId;
        }

        PublicPicture toPublic() {
            return new PublicPicture(id, side, !masks.isEmpty());
        }
    }

    /** The bytes of a copy. */
    record Bytes(byte[] jpeg) {}

    @Query("select new org.jiangtai.suggestion.PictureRepository$Known(p.id, p.suggestionId, p.published, p.source, "
            + "p.sourceId, p.side, p.masks) from PictureEntity p where p.suggestionId in :suggestionIds order by p.id")
    List<Known> findKnown(Collection<Long> suggestionIds);

    @Query("select new org.jiangtai.suggestion.PictureRepository$Bytes(p.jpeg) from PictureEntity p "
            + "join PublicationEntity b on b.suggestionId = p.suggestionId "
            + "where p.id = :id and p.suggestionId = :suggestionId and p.published = true")
    Optional<Bytes> findPublic(long suggestionId, long id);

    @Query("select new org.jiangtai.suggestion.PictureRepository$Bytes(p.small) from PictureEntity p "
            + "join PublicationEntity b on b.suggestionId = p.suggestionId "
            + "where p.id = :id and p.suggestionId = :suggestionId and p.published = true")
    Optional<Bytes> findSmall(long suggestionId, long id);

    @Query("select new org.jiangtai.suggestion.PictureRepository$Bytes(p.jpeg) from PictureEntity p "
            + "where p.id = :id and p.suggestionId = :suggestionId")
    Optional<Bytes> findAny(long suggestionId, long id);

    @Modifying(flushAutomatically = true)
    @Query("delete from PictureEntity p where p.suggestionId = :suggestionId and p.published = :published")
    int deleteOf(long suggestionId, boolean published);

    @Modifying(flushAutomatically = true)
    @Query("update PictureEntity p set p.published = true where p.suggestionId = :suggestionId")
    int publish(long suggestionId);
}
