package org.livex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.Set;
import java.util.TreeSet;
import org.livex.acme.AcmeProblem;
import org.livex.acme.DnsRecords;

/** Tells a person at the terminal what to enter in the DNS, and waits until they say that it is there. */
final class DnsByHand implements DnsRecords {
    private final BufferedReader in;
    private final PrintWriter out;
    private final Set<String> left = new TreeSet<>();

    DnsByHand(Reader in, PrintWriter out) {
        this.in = new BufferedReader(in);
        this.out = out;
    }

    @Override
    public void add(String record, String value) throws AcmeProblem {
        left.add(record);
        out.printf(
                "%nEnter this in the DNS of the domain, where you bought it, and wait until others see it (some minutes):%n%n"
                        + "  name   %s%n  type   TXT%n  value  %s%n%nPress Enter then, or Ctrl-C to stop. ",
                record, value);
        out.flush();
        if (!isEnterPressed()) {
            throw new AcmeProblem("Nothing was asked of the authority.");
        }
        out.printf("The authority looks now…%n");
        out.flush();
    }

    @Override
    public void remove(String record, String value) {
        // Another try may need the record: what is left is said once, at the end.
    }

    @Override
    public boolean again(AcmeProblem why) {
        out.printf(
                "%n%s%nThe record may need more time. Another try has another value: press Enter to get it, or Ctrl-C to stop. ",
                why.getMessage());
        out.flush();
        return isEnterPressed();
    }

    void sayWhatIsLeft() {
        left.forEach(record -> out.printf("The TXT record %s is not needed any more.%n", record));
        out.flush();
    }

    private boolean isEnterPressed() {
        try {
            return in.readLine() != null;
        } catch (IOException _) {
            return false;
        }
    }
}
