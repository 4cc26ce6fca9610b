package org.jiangtai.event;

import org.jspecify.annotations.Nullable;

/** A draft that was removed, as it was, so that it can be brought back. */
public final class RemovedEvent {

    final EventDraft draft;
    final String clashReason;
    final byte @Nullable [] contactPhoneSealed;
    final @Nullable String sealedWith;
    final @Nullable Long seriesId;

    RemovedEvent(EventEntity event, EventDraft draft) {
        this.draft = draft;
        this.clashReason = event.clashReason;
        this.contactPhoneSealed = event.contactPhoneSealed;
        this.sealedWith = event.sealedWith;
        this.seriesId = event.seriesId;
    }

    public String title() {
        return draft.title();
    }
}
