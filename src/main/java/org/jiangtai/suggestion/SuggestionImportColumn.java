package org.jiangtai.suggestion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** The columns of a list of suggestions, and the headings that people give them. */
public enum SuggestionImportColumn implements Labelled {
    SAID_ON("saidOn", "提出日期", "日期", "提出时间", "时间", "建议日期", "date", "said on"),
    WHAT("what", "建议内容", "内容", "建议", "意见建议", "意见", "具体内容", "事项", "suggestion", "what"),
    PLACE("place", "具体地点", "地点", "位置", "在哪里", "place", "where"),
    UNIT("unitId", "村（社区）", "村社区", "村/社区", "单位", "所在村", "社区", "所属单位", "unit", "village"),
    CATEGORY("category", "类别", "分类", "类型", "建议类别", "category"),
    NAME("name", "姓名", "建议人", "提出人", "联系人", "名字", "name"),
    PHONE("phone", "手机号", "手机", "电话", "联系电话", "手机号码", "联系方式", "phone", "mobile"),
    MAY_PUBLISH("mayPublish", "可以公开", "是否公开", "公开", "同意公开", "may publish", "public"),
    EVENT("eventCode", "活动编码", "活动代码", "活动", "活动网址", "event code", "event"),
    REMARK("remark", "备注", "说明", "remark", "note");

    static final Set<SuggestionImportColumn> NEEDED = Set.of(WHAT);

    /** What the rules of the form call it. */
    private final String field;

    private final List<String> headings;

    SuggestionImportColumn(String field, String... headings) {
        this.field = field;
        this.headings = List.of(headings);
    }

    static Map<SuggestionImportColumn, List<String>> names() {
        Map<SuggestionImportColumn, List<String>> names = new EnumMap<>(SuggestionImportColumn.class);
        for (SuggestionImportColumn column : values()) {
            names.put(column, column.headings);
        }
        return names;
    }

    /** The column of a field; what is in no column is said at the content. */
    static SuggestionImportColumn of(String field) {
        for (SuggestionImportColumn column : values()) {
            if (column.field.equals(field)) {
                return column;
            }
        }
        return WHAT;
    }
}
