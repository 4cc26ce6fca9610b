package org.jiangtai.order;

import org.springframework.data.jpa.repository.JpaRepository;

interface DeliveryRepository extends JpaRepository<DeliveryEntity, Long> {}
