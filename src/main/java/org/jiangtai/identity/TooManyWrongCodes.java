package org.jiangtai.identity;

import org.jiangtai.shared.Failure;

/** Codes were wrong so often that the account takes none for a while. */
public final class TooManyWrongCodes extends Failure {}
