package org.jiangtai.order;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each order its number, {@code 2026-0031}: the year and a number that runs through it without a gap or a double,
 * however many ask at once. Who asks holds the year's row until the own transaction ends.
 */
@Component
class OrderNumbers {

    private final JdbcClient database;
    private final ZoneId zone;

    OrderNumbers(JdbcClient database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    String next(Instant at) {
        int year = at.atZone(zone).getYear();
        // In one statement, which locks the row whether it makes or changes it.
        database.sql("insert into lecture_order_year (of_year, last_number) values (:year, 1) "
                        + "on duplicate key update last_number = last_number + 1")
                .param("year", year)
                .update();
        int number = database.sql("select last_number from lecture_order_year where of_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%d-%04d".formatted(year, number);
    }
}
