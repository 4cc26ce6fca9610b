package org.jiangtai.event;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EventTemplateRepository extends JpaRepository<EventTemplateEntity, Long> {

    List<EventTemplateEntity> findAllByOrderByName();
}
