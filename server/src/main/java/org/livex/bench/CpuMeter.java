package org.livex.bench;

/** Reads the processor time of a process before and after. */
final class CpuMeter implements Meter {
    private final ServerProcess process;
    private double before;

    CpuMeter(ServerProcess process) {
        this.process = process;
    }

    @Override
    public void begin() {
        before = process.cpuMicros();
    }

    @Override
    public double endMicros() {
        return process.cpuMicros() - before;
    }
}
