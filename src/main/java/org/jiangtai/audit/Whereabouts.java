package org.jiangtai.audit;

/** Where a call comes from: the address of the machine and what it says of itself. */
public interface Whereabouts {

    /** Address and device in a line; empty if the program itself is at work. */
    String origin();
}
