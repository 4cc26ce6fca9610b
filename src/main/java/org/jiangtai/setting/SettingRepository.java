package org.jiangtai.setting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SettingRepository extends JpaRepository<SettingEntity, String> {

    List<SettingEntity> findByNameStartingWith(String prefix);
}
