package org.jiangtai.setting;

import org.jiangtai.shared.Failure;

/** Somebody else set the same thing at the same moment. */
public final class SettingChangedMeanwhile extends Failure {}
