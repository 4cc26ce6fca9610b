package org.jiangtai.resident;

import org.jiangtai.shared.Failure;

/** There is no name in what was chosen or pasted. */
public final class NobodyInList extends Failure {}
