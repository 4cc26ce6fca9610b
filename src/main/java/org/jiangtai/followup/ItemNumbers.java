package org.jiangtai.followup;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each item its number, {@code SX2026-0031}: the year and a number that runs through it without a gap or a double,
 * however many ask at once. Who asks holds the year's row until the own transaction ends.
 */
@Component
class ItemNumbers {

    private final JdbcClient database;
    private final ZoneId zone;

    ItemNumbers(JdbcClient database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    String next(Instant at) {
        int year = at.atZone(zone).getYear();
        // In one statement, which locks the row whether it makes or changes it.
        database.sql("insert into follow_item_year (of_year, last_number) values (:year, 1) "
                        + "on duplicate key update last_number = last_number + 1")
                .param("year", year)
                .update();
        int number = database.sql("select last_number from follow_item_year where of_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "SX%d-%04d".formatted(year, number);
    }
}
