package org.jiangtai.suggestion;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TemplateRepository extends JpaRepository<TemplateEntity, Long> {

    List<TemplateEntity> findAllByOrderByTitle();

    Optional<TemplateEntity> findByTitle(String title);
}
