package org.jiangtai.menu;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangtai.shared.InRecord;

@Entity
@Table(name = "theme")
class ThemeEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @InRecord
    String nameZh;

    @InRecord
    String nameEn;

    int position;

    Theme toTheme() {
        return new Theme(id, nameZh, nameEn, position);
    }
}
