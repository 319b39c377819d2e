package tallygate.transport.retrofit;

import java.util.Arrays;

/** What a thread is doing at one moment. */
record CallerStack(StackTraceElement[] frames) {
    static CallerStack of(Thread thread) {
        return new CallerStack(thread.getStackTrace());
    }

    /** Whether it is inside code of this class. */
    boolean contains(Class<?> type) {
        return Arrays.stream(frames).anyMatch(frame -> isIn(frame, type));
    }

    private static boolean isIn(StackTraceElement frame, Class<?> type) {
        String name = frame.getClassName();
        return name.equals(type.getName()) || name.startsWith(type.getName() + "$");
    }
}
