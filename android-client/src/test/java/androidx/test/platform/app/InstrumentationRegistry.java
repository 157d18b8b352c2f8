package androidx.test.platform.app;

public final class InstrumentationRegistry {
    private static android.app.Instrumentation i;
    private static android.os.Bundle a;

    public static android.app.Instrumentation getInstrumentation() {
        return i;
    }

    public static android.os.Bundle getArguments() {
        return new android.os.Bundle(a);
    }

    public static void registerInstance(android.app.Instrumentation x, android.os.Bundle b) {
        i = x;
        a = new android.os.Bundle(b);
    }
}
