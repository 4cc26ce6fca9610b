package org.jiangtai.event;

import org.springframework.data.jpa.repository.JpaRepository;

interface SeriesRepository extends JpaRepository<SeriesEntity, Long> {}
