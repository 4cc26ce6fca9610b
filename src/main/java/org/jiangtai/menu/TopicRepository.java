package org.jiangtai.menu;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TopicRepository extends JpaRepository<TopicEntity, Long> {

    List<TopicEntity> findAllByOrderByNumber();

    Optional<TopicEntity> findByNumber(String number);

    boolean existsByThemeId(long themeId);
}
