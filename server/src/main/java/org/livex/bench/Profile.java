package org.livex.bench;

import java.nio.file.Path;

/**
 * Records where a JVM's time goes while it is measured. Taking the samples costs something too: figures of a run with a
 * profile compare with those of another such run only.
 */
final class Profile implements Meter {
    /** Vert.x alone is forty frames deep. */
    private static final String DEPTH = "stackdepth=256";

    private final Meter meter;
    private final ServerProcess process;
    private final Path folder;
    private final String phase;

    /** {@code folder} is there already; the files in it begin with the name of the phase. */
    Profile(ServerProcess process, Path folder, String phase) {
        this.meter = new CpuMeter(process);
        this.process = process;
        this.folder = folder;
        this.phase = phase;
    }

    @Override
    public void begin() {
        // Refused once a recording was made, and then it is set already.
        process.jcmd("JFR.configure", DEPTH);
        process.jcmd(
                "JFR.start",
                "name=" + phase,
                "settings=none",
                "+jdk.ExecutionSample#enabled=true",
                "+jdk.ExecutionSample#period=5ms");
        meter.begin();
    }

    @Override
    public double endMicros() {
        double micros = meter.endMicros();
        Path recording = folder.resolve(phase + ".jfr");
        process.jcmd("JFR.stop", "name=" + phase, "filename=" + recording);
        Stacks stacks = Stacks.read(recording);
        stacks.write(folder, phase);
        Program.OUT.print(stacks.topOf(phase));
        return micros;
    }
}
