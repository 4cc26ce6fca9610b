package org.jiangtai.event;

import java.util.List;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.identity.EventGrant;

/**
 * Who works with one event only.
 *
 * @param choices who may be asked to; empty where the current person may not ask
 */
public record EventTeam(List<EventGrant> members, List<AccountChoice> choices, boolean mayChange) {}
