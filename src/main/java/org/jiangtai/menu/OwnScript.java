package org.jiangtai.menu;

import org.jiangtai.shared.Failure;
import org.jiangtai.shared.NotPermitted;

/** Whoever wrote in a version of a script does not review it, whatever roles the person holds. */
public final class OwnScript extends Failure implements NotPermitted {}
