package org.jiangtai.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** The columns of the season's workbook, and the headings that people give them. */
public enum SeasonImportColumn implements Labelled {
    DATE(12, "日期", "活动日期", "宣讲日期", "date", "day"),
    TIME(14, "时间", "起止时间", "宣讲时间", "活动时间", "time"),
    PLACE(28, "地点", "宣讲地点", "活动地点", "场地", "会场", "place", "venue"),
    TOPIC(36, "课题", "宣讲课题", "题目", "标题", "活动名称", "topic", "title"),
    LECTURER(14, "宣讲员", "宣讲人", "主讲人", "主讲", "lecturer", "speaker"),
    CONTACT(12, "联系人", "contact"),
    REMARK(30, "备注", "说明", "remark", "remarks", "note"),
    NUMBER(12, "编号", "活动编号", "number");

    /** Without these it is no plan of a season. */
    static final Set<SeasonImportColumn> NEEDED = Set.of(DATE, TIME, PLACE, TOPIC);

    private final int width;
    private final List<String> headings;

    SeasonImportColumn(int width, String... headings) {
        this.width = width;
        this.headings = List.of(headings);
    }

    /** How wide the column is in a workbook, in characters. */
    public int width() {
        return width;
    }

    static Map<SeasonImportColumn, List<String>> names() {
        Map<SeasonImportColumn, List<String>> names = new EnumMap<>(SeasonImportColumn.class);
        for (SeasonImportColumn column : values()) {
            names.put(column, column.headings);
        }
        return names;
    }
}
