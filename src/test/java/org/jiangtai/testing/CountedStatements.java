package org.jiangtai.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts the statements that one thread sends to the database, whoever prepares them: Hibernate's own statistics know
 * nothing of plain JDBC.
 */
@TestComponent
public class CountedStatements implements BeanPostProcessor {

    private final ThreadLocal<AtomicInteger> count = new ThreadLocal<>();

    /** How many statements some work takes on this thread. */
    public int of(Callable<?> work) throws Exception {
        var statements = new AtomicInteger();
        count.set(statements);
        try {
            work.call();
        } finally {
            count.remove();
        }
        return statements.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? watched(DataSource.class, database, "getConnection", Connection.class)
                : bean;
    }

    /** The same object, whose results of this method are watched in turn. */
    private <T> T watched(Class<T> type, T watched, String method, Class<?> result) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    Object given;
                    try {
                        given = called.invoke(watched, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    AtomicInteger statements = count.get();
                    if (given instanceof Connection connection
                            && called.getName().equals(method)) {
                        return watched(Connection.class, connection, "prepareStatement", PreparedStatement.class);
                    }
                    if (given instanceof PreparedStatement && result == PreparedStatement.class && statements != null) {
                        statements.incrementAndGet();
                    }
                    return given;
                }));
    }
}
