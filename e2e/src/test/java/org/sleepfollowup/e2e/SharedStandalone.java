package org.sleepfollowup.e2e;

/** One standalone for all tests that leave it running; each brings clients and therapists of its own. */
final class SharedStandalone {
    private static final class Holder {
        static final StandaloneProcess STARTED = start();
    }

    private SharedStandalone() {}

    static StandaloneProcess get() {
        return Holder.STARTED;
    }

    private static StandaloneProcess start() {
        StandaloneProcess standalone = new StandaloneProcess("shared");
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close));
        return standalone.start();
    }
}
