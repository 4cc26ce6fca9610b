package org.jiangtai.shared;

/**
 * Something that a person asked for and cannot have, with the reason. Each kind is a class of its own; its sentence
 * stands in the bundles under {@code failure.<SimpleName>} and is made in one place per face.
 */
public abstract class Failure extends RuntimeException {

    private final transient Object[] arguments;

    protected Failure(Object... arguments) {
        super(null, null, false, false);
        this.arguments = arguments.clone();
    }

    /** The key of the sentence that tells a person what happened and what to do. */
    public final String messageKey() {
        return "failure." + getClass().getSimpleName();
    }

    /** What stands in the sentence's placeholders; enum constants and failures are translated by {@link Texts}. */
    public final Object[] arguments() {
        return arguments.clone();
    }

    @Override
    public String getMessage() {
        return messageKey();
    }
}
