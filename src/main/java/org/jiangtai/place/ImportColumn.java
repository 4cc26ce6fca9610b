package org.jiangtai.place;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** The columns of the two tables, and the headings that people give them. */
public enum ImportColumn implements Labelled {
    UNIT_CODE("单位代码", "代码", "单位编码", "编码", "统计代码", "unit code", "code"),
    UNIT_NAME("单位名称", "名称", "单位", "单位全称", "全称", "unit name", "name", "unit"),
    SHORT_NAME("简称", "单位简称", "short name"),
    KIND("类型", "单位类型", "类别", "kind", "type"),
    PARENT("上级代码", "上级单位代码", "上级单位", "上级", "parent code", "parent"),
    POSITION("位置", "经纬度", "坐标", "position", "coordinates"),
    VENUE_NAME("场地名称", "场地", "会场", "会场名称", "venue name", "venue"),
    ADDRESS("地址", "场地地址", "详细地址", "address"),
    SEATS("座位数", "座位", "容量", "可容纳人数", "seats", "capacity"),
    OPENS("开门时间", "开放时间", "开门", "opens at", "opens"),
    CLOSES("关门时间", "关闭时间", "关门", "closes at", "closes"),
    EQUIPMENT("设备", "设施", "设备设施", "equipment");

    static final Set<ImportColumn> OF_UNITS = Set.of(UNIT_CODE, UNIT_NAME);
    static final Set<ImportColumn> OF_VENUES = Set.of(UNIT_CODE, VENUE_NAME);

    private final List<String> headings;

    ImportColumn(String... headings) {
        this.headings = List.of(headings);
    }

    static Map<ImportColumn, List<String>> names() {
        Map<ImportColumn, List<String>> names = new EnumMap<>(ImportColumn.class);
        for (ImportColumn column : values()) {
            names.put(column, column.headings);
        }
        return names;
    }
}
