package org.jiangtai.resident;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.shared.Labelled;

/** The columns of a list of people, and the headings that people give them. */
public enum PersonImportColumn implements Labelled {
    NAME("姓名", "名字", "居民", "居民姓名", "参加人", "人员", "name"),
    PHONE("手机号", "手机", "手机号码", "电话", "电话号码", "联系电话", "联系方式", "号码", "phone", "mobile"),
    HOUSEHOLD("户", "户主", "户号", "户主姓名", "家庭", "门牌", "门牌号", "住址", "household", "family"),
    UNDER14("未满14周岁", "未满14岁", "14岁以下", "儿童", "孩子", "under14");

    static final Set<PersonImportColumn> NEEDED = Set.of(NAME);

    private final List<String> headings;

    PersonImportColumn(String... headings) {
        this.headings = List.of(headings);
    }

    static Map<PersonImportColumn, List<String>> names() {
        Map<PersonImportColumn, List<String>> names = new EnumMap<>(PersonImportColumn.class);
        for (PersonImportColumn column : values()) {
            names.put(column, column.headings);
        }
        return names;
    }
}
