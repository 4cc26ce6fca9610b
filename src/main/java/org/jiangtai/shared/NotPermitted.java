package org.jiangtai.shared;

/** Marks the failures that mean: this person may not. The record counts them as refused. */
public interface NotPermitted {}
