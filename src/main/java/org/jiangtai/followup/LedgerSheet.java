package org.jiangtai.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jiangtai.shared.Labelled;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.XlsxTable.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The three lists with the columns that officials expect, as a file and on paper. The columns count the rows, so they
 * are asked for anew for each sheet.
 */
@Component
public class LedgerSheet {

    /** In characters, of which a Chinese one takes two: a short word, a name, a day, an office, and sentences. */
    public static final int WORD = 6;

    public static final int NAME = 9;
    public static final int DAY = 12;
    public static final int OFFICE = 16;
    private static final int SENTENCES = 32;

    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;

    LedgerSheet(Texts texts, Clock clock, ZoneId zone) {
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The columns of a list.
     *
     * @param inFull whether names of those who found it stand there in full; else they are masked as on every list
     */
    public List<Column<LedgerRow>> columns(Ledger ledger, boolean inFull, Locale locale) {
        var in = new Sheet(locale);
        var number = new AtomicInteger();
        in.add("item.sheet.row", WORD, row -> number.incrementAndGet());
        in.add("item.field.number", DAY, row -> row.item().number());
        in.add("item.sheet.what", SENTENCES, row -> row.item().what());
        switch (ledger) {
            case PROBLEMS -> {
                described(in);
                in.add("item.sheet.source", SENTENCES, row -> source(row, locale));
                in.add("item.field.foundBy", NAME, row -> finder(row.foundBy(), inFull));
                in.add("item.field.place", OFFICE, row -> row.item().place());
                led(in);
                in.add("item.field.due", DAY, row -> row.item().dueOn());
                in.add("item.field.light", WORD, row -> light(row, in));
                in.add("item.field.state", NAME, row -> in.word(row.item().state()));
            }
            case RECTIFICATION -> {
                described(in);
                in.add("item.field.measure", SENTENCES, LedgerRow::measure);
                led(in);
                in.add(
                        "item.field.partners",
                        OFFICE,
                        row -> String.join(in.word("list.separator"), row.item().partners()));
                in.add("item.field.responsible", NAME, row -> row.item().responsible());
                in.add("item.sheet.money", DAY, LedgerRow::money);
                in.add("item.field.due", DAY, row -> row.item().dueOn());
                in.add("item.sheet.percent", WORD, row -> row.item().percent());
                in.add("item.field.light", WORD, row -> light(row, in));
                in.add("item.field.state", NAME, row -> in.word(row.item().state()));
            }
            case IMPLEMENTATION -> {
                in.add("item.field.measure", SENTENCES, LedgerRow::measure);
                in.add("item.field.done", SENTENCES, LedgerRow::done);
                led(in);
                in.add("item.field.responsible", NAME, row -> row.item().responsible());
                in.add("item.field.due", DAY, row -> row.item().dueOn());
                in.add("item.field.state", NAME, row -> in.word(row.item().state()));
                in.add("item.sheet.before", NAME, LedgerRow::picturesBefore);
                in.add("item.sheet.after", NAME, LedgerRow::picturesAfter);
                in.add("item.field.verifier", NAME, LedgerRow::verifier);
                in.add("item.field.verifiedOn", DAY, LedgerRow::verifiedOn);
                in.add("item.field.verdict", SENTENCES, LedgerRow::verdict);
            }
        }
        in.add("item.sheet.remark", OFFICE, row -> remark(row, locale));
        return in.columns;
    }

    private void described(Sheet in) {
        in.add("item.field.kind", WORD, row -> in.word(row.item().kind()));
        in.add("item.sheet.severity", WORD, row -> in.word(row.item().severity()));
    }

    private void led(Sheet in) {
        in.add(
                "item.sheet.unit",
                OFFICE,
                row -> row.item().assigned() ? row.item().unitName() : "");
    }

    private String source(LedgerRow row, Locale locale) {
        return texts.in(
                locale, "item.sheet.sourceAndDay", row.source(), row.foundOn().toString());
    }

    private static String finder(String name, boolean inFull) {
        return inFull || name.isEmpty() ? name : new PersonName(name).masked();
    }

    private static String light(LedgerRow row, Sheet in) {
        Item item = row.item();
        if (!item.state().isRunning() || !item.assigned()) {
            return "";
        }
        return in.word(
                switch (item.light()) {
                    case GREEN -> "item.sheet.green";
                    case YELLOW -> "item.sheet.yellow";
                    case RED -> "item.sheet.red";
                });
    }

    /** What a reader of the paper would ask about next. */
    private String remark(LedgerRow row, Locale locale) {
        Item item = row.item();
        List<String> notes = new ArrayList<>();
        LocalDate due = item.dueOn();
        if (item.overdue() && due != null) {
            notes.add(texts.in(
                    locale,
                    "item.left.over",
                    ChronoUnit.DAYS.between(due, LocalDate.ofInstant(clock.instant(), zone))));
        }
        if (item.provisional()) {
            notes.add(texts.in(locale, "item.sheet.provisional"));
        }
        if (item.extensionDays() != null) {
            notes.add(texts.in(locale, "item.sheet.extension", item.extensionDays()));
        }
        if (item.ownerless()) {
            notes.add(texts.in(locale, "item.ownerless"));
        } else if (!item.assigned() && item.state() != ItemState.CLOSED) {
            notes.add(texts.in(locale, "item.unassigned"));
        }
        if (!row.noPicture().isEmpty()) {
            notes.add(texts.in(locale, "item.noPicture", row.noPicture()));
        }
        return String.join(texts.in(locale, "item.sheet.semicolon"), notes);
    }

    private final class Sheet {
        final List<Column<LedgerRow>> columns = new ArrayList<>();
        private final Locale locale;

        Sheet(Locale locale) {
            this.locale = locale;
        }

        void add(String headingKey, int width, Function<LedgerRow, ? extends @Nullable Object> value) {
            columns.add(new Column<>(word(headingKey), value, width));
        }

        String word(String key) {
            return texts.in(locale, key);
        }

        String word(Labelled constant) {
            return word(constant.labelKey());
        }
    }
}
