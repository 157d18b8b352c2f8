package org.livex.acme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program of the operator's write the record: {@code PROGRAM add RECORD VALUE}, and {@code PROGRAM remove RECORD VALUE}. It
 * ends with 0 when the record can be seen.
 */
public record DnsHook(Path program, Duration patience) implements DnsRecords {
    /** Name servers at some providers answer with what is new only after minutes. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public void add(String record, String value) throws AcmeProblem {
        run("add", record, value);
    }

    @Override
    public void remove(String record, String value) throws AcmeProblem {
        run("remove", record, value);
    }

    private void run(String what, String record, String value) throws AcmeProblem {
        Path said = null;
        try {
            said = Files.createTempFile("livex-hook", ".txt");
            Process process = new ProcessBuilder(program.toString(), what, record, value)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing().toFile()))
                    .start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                throw new AcmeProblem("The hook " + program + " (" + what + ") has not ended within "
                        + patience.toSeconds() + " s, so it was stopped.");
            }
            if (process.exitValue() != 0) {
                throw new AcmeProblem(
                        "The hook " + program + " (" + what + ") ended with " + process.exitValue() + last(said) + ".");
            }
        } catch (AcmeProblem problem) {
            throw problem;
        } catch (IOException e) {
            throw AcmeProblem.beforeAnyRecord(
                    "The hook " + program + " cannot be started: is it there, and a program?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcmeProblem("The hook " + program + " was interrupted.", e);
        } finally {
            delete(said);
        }
    }

    private static Path nothing() {
        return Path.of(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static void end(Process process) {
        try (Stream<ProcessHandle> children = process.descendants()) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
    }

    private static String last(Path said) throws IOException {
        String all = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
        String line = all.substring(all.lastIndexOf('\n') + 1).strip();
        return line.isEmpty()
                ? ""
                : ": " + line.substring(0, Math.min(line.length(), 200)).replaceAll("\\.$", "");
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // A file in the system's folder for such files, which it clears itself.
        }
    }
}
