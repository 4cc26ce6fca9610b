package org.jiangtai.identity;

import org.jiangtai.shared.Failure;

/** A sign-in that waited for its second factor took too long, failed too often, or was taken back. */
public final class SignInOver extends Failure {}
