package org.sleepfollowup.schemas;

import org.apache.avro.util.ClassSecurityValidator;
import org.sleepfollowup.schemas.avro.Wave;

/** Avro instantiates only classes that it was told to trust: the generated ones, and no others. */
public final class TrustedClasses {
    private static final String GENERATED = Wave.class.getPackageName();

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(GENERATED)));
    }

    private TrustedClasses() {}

    /** Tells Avro, once per JVM however often it is called. */
    public static void declare() {}
}
