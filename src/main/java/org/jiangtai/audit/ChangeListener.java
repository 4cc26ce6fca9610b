package org.jiangtai.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jiangtai.audit.Details.Change;
import org.jiangtai.audit.Details.Kind;
import org.jiangtai.audit.Details.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears of every row that Hibernate writes and puts what changed into the record with the same commit: either both are
 * there afterwards or neither.
 */
@Component
class ChangeListener
        implements PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PreCollectionUpdateEventListener {

    /** More rows than this at once go into several lines. */
    private static final int ROWS_IN_A_LINE = 100;

    private final transient LineWriter writer;
    private final transient Written words = new Written();
    private final transient Map<SharedSessionContractImplementor, List<Done>> pending =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** A change, and the call that made it; none where no service was called. */
    private record Done(@Nullable Call call, Change change) {}

    ChangeListener(EntityManagerFactory factory, LineWriter writer) {
        this.writer = writer;
        var listeners =
                factory.unwrap(SessionFactoryImplementor.class).getEventEngine().getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        add(event.getSession(), event.getPersister(), event.getId(), Kind.MADE, null, event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        add(
                event.getSession(),
                event.getPersister(),
                event.getId(),
                Kind.CHANGED,
                event.getOldState(),
                event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        add(event.getSession(), event.getPersister(), event.getId(), Kind.REMOVED, event.getDeletedState(), null);
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        var collection = event.getCollection();
        Object owner = event.getAffectedOwnerOrNull();
        String role = collection.getRole();
        if (owner == null || role == null) {
            return;
        }
        Object before = collection.getStoredSnapshot() instanceof Map<?, ?> kept
                ? List.copyOf(kept.keySet())
                : collection.getStoredSnapshot();
        String field = role.substring(role.lastIndexOf('.') + 1);
        Object after = new ArrayList<>((Collection<?>) collection);
        Values values = words.values(owner.getClass(), field, before, after);
        if (!values.before().equals(values.after())) {
            EntityPersister persister =
                    event.getSession().getEntityPersister(event.getAffectedOwnerEntityName(), owner);
            String of = Written.name(persister, Objects.requireNonNull(event.getAffectedOwnerIdOrNull()));
            put(event.getSession(), new Change(of, Kind.CHANGED, Map.of(field, values)));
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void add(
            SharedSessionContractImplementor session,
            EntityPersister persister,
            Object id,
            Kind kind,
            Object @Nullable [] before,
            Object @Nullable [] after) {
        Map<String, Values> fields =
                kind == Kind.CHANGED && before == null ? Map.of() : words.differences(persister, before, after);
        if (kind == Kind.CHANGED && fields.isEmpty()) {
            return;
        }
        put(session, new Change(Written.name(persister, id), kind, fields));
    }

    private void put(SharedSessionContractImplementor session, Change change) {
        Call call = Call.NOW.isBound() ? Call.NOW.get() : null;
        if (call != null) {
            call.lineWritten();
        }
        pending.computeIfAbsent(session, fresh -> {
                    session.getTransactionCompletionCallbacks()
                            .registerCallback((SharedSessionContractImplementor completing) -> write(completing));
                    return new ArrayList<>();
                })
                .add(new Done(call, change));
    }

    private void write(SharedSessionContractImplementor session) {
        List<Done> all = pending.remove(session);
        if (all == null) {
            return;
        }
        List<LineWriter.Changed> lines = new ArrayList<>();
        for (int from = 0, to; from < all.size(); from = to) {
            to = endOfLine(all, from);
            lines.add(new LineWriter.Changed(
                    all.get(from).call(),
                    all.subList(from, to).stream().map(Done::change).toList()));
        }
        session.doWork(connection -> writer.changes(connection, lines));
    }

    /** A line holds what one call did. */
    private static int endOfLine(List<Done> all, int from) {
        int to = from + 1;
        while (to < all.size()
                && to - from < ROWS_IN_A_LINE
                && all.get(to).call() == all.get(from).call()) {
            to++;
        }
        return to;
    }
}
