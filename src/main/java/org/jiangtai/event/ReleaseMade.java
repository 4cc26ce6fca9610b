package org.jiangtai.event;

/** The public sees another state of the schedule; what changed is asked of {@link ReleaseService#changes}. */
public record ReleaseMade(int number) {}
