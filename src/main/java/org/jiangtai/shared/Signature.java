package org.jiangtai.shared;

/** How the person who is asking is named on what leaves the program: a file, a printed page. */
public interface Signature {

    /** The person's name and user name; never empty. */
    String ofCurrentPerson();
}
