package org.jiangtai.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongSupplier;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom to ask at a unit, and the pictures of a lecture, go some time after the order is over; its figures stay. */
@Configuration(proxyBeanMethods = false)
class OrderRetention {

    @Bean
    RetentionRule orderContacts(
            OrderRepository orders,
            TransactionTemplate transaction,
            @Value("${jiangtai.order.contacts-kept}") Duration kept) {
        return new Rule("orderContacts", kept, transaction) {

            @Override
            public String whatKey() {
                return "retention.orderContacts.what";
            }

            @Override
            public String whyKey() {
                return "retention.orderContacts.why";
            }

            @Override
            public String thenKey() {
                return "retention.orderContacts.then";
            }

            @Override
            public long due(Instant at) {
                return orders.countContacts(at.minus(kept), day(at.minus(kept)));
            }

            @Override
            public long forget(Instant now) {
                return alone(() -> {
                    // MySQL reads no table in the statement that changes it.
                    List<Long> ids = orders.findContacts(now.minus(kept), day(now.minus(kept)));
                    return ids.isEmpty() ? 0 : orders.forgetContacts(ids);
                });
            }
        };
    }

    @Bean
    RetentionRule orderPhotos(
            OrderPhotoRepository photos,
            TransactionTemplate transaction,
            @Value("${jiangtai.order.photos-kept}") Duration kept) {
        return new Rule("orderPhotos", kept, transaction) {

            @Override
            public String whatKey() {
                return "retention.orderPhotos.what";
            }

            @Override
            public String whyKey() {
                return "retention.orderPhotos.why";
            }

            @Override
            public String thenKey() {
                return "retention.orderPhotos.then";
            }

            @Override
            public long due(Instant at) {
                return photos.countOld(at.minus(kept));
            }

            @Override
            public long forget(Instant now) {
                return alone(() -> photos.deleteOld(now.minus(kept)));
            }
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** What both have in common. */
    private abstract static class Rule implements RetentionRule {

        private final String name;
        private final Duration time;
        private final TransactionTemplate transaction;

        Rule(String name, Duration time, TransactionTemplate transaction) {
            this.name = name;
            this.time = time;
            this.transaction = transaction;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration kept() {
            return time;
        }

        final long alone(LongSupplier work) {
            Long gone = transaction.execute(status -> work.getAsLong());
            return gone == null ? 0 : gone;
        }
    }
}
