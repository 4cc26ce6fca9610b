package org.jiangtai.bench;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jiangtai.suggestion.Category;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many open and published suggestions, put together from what residents write; always the same ones. */
final class SuggestionData {

    static final int SUGGESTIONS = 100_000;

    private static final int AT_ONCE = 1_000;
    private static final long SEED = 7;
    private static final int UNITS = 38;
    private static final LocalDate FIRST_DUE = LocalDate.of(2026, 11, 10);
    private static final int DAYS_DUE = 60;
    private static final List<String> PLACES = List.of(
            "村口", "小区门口", "学校门前", "卫生室旁边", "菜场北门", "河边", "桥头", "广场上", "村部后面", "三组", "老街", "公交站台", "水泥路边", "祠堂门口", "泵站",
            "工业园东路", "幼儿园对面", "养老院", "超市拐角", "排灌站");
    private static final List<String> THINGS = List.of(
            "路灯", "垃圾桶", "窨井盖", "健身器材", "篮球架", "下水道", "自来水管", "电线杆", "护栏", "斑马线", "停车位", "充电桩", "公厕", "绿化带", "石板路",
            "宣传栏", "图书角", "监控", "路牌", "水泵");
    private static final List<String> TROUBLES = List.of(
            "坏了好几天",
            "经常堵塞",
            "松动了，踩上去响",
            "生锈断了一截",
            "被车撞歪了",
            "一到下雨就积水",
            "晚上什么都看不清",
            "味道很大",
            "太少，不够用",
            "没有人管",
            "漏水漏得厉害",
            "被杂物占了",
            "裂了一条大缝",
            "字都看不清了",
            "夜里声音很吵");
    private static final List<String> REASONS = List.of(
            "老人摔过一跤", "孩子上学不安全", "骑车经过很危险", "夏天蚊子多", "大家意见很大", "来往的人多", "打过电话没有人来", "影响做生意", "外地来的客人也说", "去年就反映过");
    private static final List<String> WISHES =
            List.of("希望尽快修好", "能不能换新的", "请派人来看看", "建议多装几个", "请给个答复", "希望有人负责", "最好年底前解决", "能不能加一块牌子");

    private final JdbcTemplate database;
    private final List<Long> units = new ArrayList<>();

    SuggestionData(JdbcTemplate database) {
        this.database = database;
    }

    /** A suggestion as somebody would write it. */
    static String text(Random random) {
        return one(PLACES, random) + "的" + one(THINGS, random) + one(TROUBLES, random) + "，" + one(REASONS, random)
                + "，在" + (1 + random.nextInt(400)) + "号附近，" + one(WISHES, random) + "。";
    }

    long unit(int n) {
        return units.get(n % units.size());
    }

    void make() {
        for (int i = 0; i < UNITS; i++) {
            String name = "测速" + i + "村";
            database.update(
                    "insert into unit (kind, code, name, short_name, path) values ('VILLAGE', ?, ?, ?, ?)",
                    "bench-" + i,
                    name,
                    name,
                    "/bench-" + i + "/");
        }
        units.addAll(database.queryForList("select id from unit where code like 'bench-%' order by id", Long.class));
        var random = new Random(SEED);
        for (int from = 0; from < SUGGESTIONS; from += AT_ONCE) {
            some(from, random);
        }
    }

    private void some(int from, Random random) {
        Timestamp now = Timestamp.from(Instant.parse("2026-11-23T06:00:00Z"));
        Category[] categories = Category.values();
        List<Object[]> rows = new ArrayList<>();
        for (int n = from; n < from + AT_ONCE; n++) {
            String category = categories[random.nextInt(categories.length)].name();
            rows.add(new Object[] {
                "B" + String.format("%07d", n),
                text(random),
                unit(random.nextInt(UNITS)),
                category,
                now,
                Date.valueOf(FIRST_DUE.plusDays(random.nextInt(DAYS_DUE)))
            });
        }
        database.batchUpdate(
                "insert into suggestion (version, tracking_code, what, unit_id, place, category, name, anonymous, "
                        + "may_publish, state, answer, reason, reopened, received_at, due_on) "
                        + "values (0, ?, ?, ?, '', ?, '', true, true, 'ACCEPTED', '', '', false, ?, ?)",
                rows);
        Long last = database.queryForObject("select max(id) from suggestion", Long.class);
        long after = last == null ? 0 : last - AT_ONCE;
        database.update(
                "insert into suggestion_publication (suggestion_id, text, published_at) "
                        + "select id, what, received_at from suggestion where id > ?",
                after);
        database.update(
                "insert into suggestion_course (suggestion_id, made_of, received_at, received_year, unit_id, category, "
                        + "state, reopened, due_on, published_at, supporters) "
                        + "select id, version, received_at, 2026, unit_id, category, state, reopened, due_on, "
                        + "received_at, mod(id, 50) from suggestion where id > ?",
                after);
        database.update(
                "insert into suggestion_step (suggestion_id, kind, happened_at, note) "
                        + "select id, 'PUBLISHED', received_at, '' from suggestion where id > ?",
                after);
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
