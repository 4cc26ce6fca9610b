package org.jiangtai.suggestion;

/**
 * What is the same for all papers of a batch.
 *
 * @param papers who keeps them; must be given where somebody left a name or a phone
 * @param consent they carry the text on personal data, and their authors agreed to it
 */
public record BatchHead(String papers, boolean consent) {}
