package org.jiangtai.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Spares a MySQL server what its driver would ask or tell again and again: statements it has prepared already, and
 * settings that are as they should be. What the database's address says itself goes before this.
 */
@Component
class MysqlDriver implements BeanPostProcessor {

    private static final Map<String, String> SETTINGS = Map.of(
            "useServerPrepStmts", "true",
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
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            SETTINGS.forEach(pool::addDataSourceProperty);
        }
        return bean;
    }
}
