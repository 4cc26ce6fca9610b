package org.jiangtai.checkin;

/**
 * What stands above entries from paper.
 *
 * @param list the door's list that the paper was for
 * @param reason why it is entered afterwards
 * @param approverId the account that confirms it: an organiser, and not who types
 */
public record PaperHead(long eventId, int list, String reason, long approverId) {}
