package org.jiangtai.menu;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TopicRepository extends JpaRepository<TopicEntity, Long> {

    @EntityGraph(attributePaths = "languages")
    List<TopicEntity> findAllByOrderByNumber();

    @EntityGraph(attributePaths = "languages")
    Optional<TopicEntity> findWithLanguagesById(long id);

    @EntityGraph(attributePaths = "languages")
    List<TopicEntity> findWithLanguagesByIdIn(Collection<Long> ids);

    Optional<TopicEntity> findByNumber(String number);

    boolean existsByThemeId(long themeId);

    /** Waits until nobody else begins a version of this topic's script. */
    @Query(value = "select id from topic where id = :id for update", nativeQuery = true)
    Optional<Long> lock(long id);
}
