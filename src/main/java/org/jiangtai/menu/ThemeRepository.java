package org.jiangtai.menu;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ThemeRepository extends JpaRepository<ThemeEntity, Long> {

    List<ThemeEntity> findAllByOrderByPosition();
}
