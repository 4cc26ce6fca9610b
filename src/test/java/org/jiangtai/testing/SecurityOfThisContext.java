package org.jiangtai.testing;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Each context of the tests brings a holder of its own for who is signed in, and the last one started would be asked by
 * all. Before each test class the holder of its own context is put back in its place.
 */
final class SecurityOfThisContext implements TestExecutionListener, Ordered {

    /** After the context is there, before anybody is signed in. */
    private static final int ORDER = 2_500;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
