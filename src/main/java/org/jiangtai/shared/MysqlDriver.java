package org.jiangtai.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Spares a MySQL server what its driver would ask or tell again and again: settings that are as they should be, and
 * what a statement looks like. What the database's address says itself goes before this.
 */
@Component
class MysqlDriver implements BeanPostProcessor {

    // The server is not asked to prepare: it would read the beginning of 1970 as no moment, and a batch's long
    // statement is
    // read faster than it is prepared.
    private static final Map<String, String> SETTINGS = Map.of(
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "250",
            "prepStmtCacheSqlLimit", "4096",
            "rewriteBatchedStatements", "true",
            "cacheServerConfiguration", "true",
            "useLocalSessionState", "true",
            "elideSetAutoCommits", "true",
            "maintainTimeStats", "false");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            String address = Objects.requireNonNullElse(pool.getJdbcUrl(), "");
            if (address.startsWith("jdbc:mysql:")) {
                SETTINGS.forEach((setting, value) -> {
                    // The driver would take ours before what the address says.
                    if (!address.contains(setting + "=")) {
                        pool.addDataSourceProperty(setting, value);
                    }
                });
            }
        }
        return bean;
    }
}
