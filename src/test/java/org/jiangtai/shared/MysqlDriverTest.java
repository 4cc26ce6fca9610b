package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MysqlDriverTest {

    @Test
    void whatTheAddressSaysGoesBefore() {
        assertThat(settings("jdbc:mysql://db.example.org/jiangtai?cachePrepStmts=false"))
                .doesNotContainKey("cachePrepStmts")
                .containsEntry("useLocalSessionState", "true");
    }

    @Test
    void anotherDatabaseIsToldNothing() {
        assertThat(settings("jdbc:h2:mem:any")).isEmpty();
    }

    private static Map<Object, Object> settings(String address) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        new MysqlDriver().postProcessBeforeInitialization(pool, "dataSource");
        return pool.getDataSourceProperties();
    }
}
