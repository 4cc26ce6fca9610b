package org.jiangtai.suggestion;

import org.springframework.data.jpa.repository.JpaRepository;

interface OfficeRepository extends JpaRepository<OfficeEntity, Category> {}
