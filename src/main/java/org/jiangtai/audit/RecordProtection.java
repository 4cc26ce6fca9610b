package org.jiangtai.audit;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Says at the start whether the database itself keeps the record from being changed by the program's account. */
@Component
class RecordProtection {

    private static final Logger log = LoggerFactory.getLogger(RecordProtection.class);

    private final JdbcTemplate database;

    RecordProtection(DataSource source) {
        this.database = new JdbcTemplate(source);
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (!isProtected()) {
            log.warn("The database lets this account change the record of who did what. Give the tables to another"
                    + " account (JIANGTAI_DB_OWNER), as the manual says under security.");
        }
    }

    /** Tries to take away nothing, and to change nothing. */
    boolean isProtected() {
        return isRefused("delete from audit_line where 1 = 0")
                && isRefused("update audit_line set action = action where 1 = 0")
                && isRefused("delete from audit_link where 1 = 0");
    }

    private boolean isRefused(String statement) {
        try {
            database.update(statement);
            return false;
        } catch (DataAccessException noRight) {
            return true;
        }
    }
}
