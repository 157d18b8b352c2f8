package org.livex;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.livex.acme.AcmeProblem;
import org.livex.acme.Authority;
import org.livex.acme.DnsHook;
import org.livex.acme.NamedCertificate;
import org.livex.start.StartProblem;
import org.livex.tls.CertificateProblem;
import org.livex.tls.PublicCertificate;
import org.livex.tls.PublicCertificates;

/** {@code ops/certificate}: a certificate that every phone trusts, for a name, while there is the Internet. */
public final class CertificateMain {
    private static final String HELP = """
            ops/certificate NAME [OPTION VALUE]…    gets or renews a certificate that every phone trusts, for a name that is yours

              --agree yes        you have read the authority's terms and agree to them (https://letsencrypt.org/repository)
              --hook PROGRAM     writes the TXT record: PROGRAM add RECORD VALUE, PROGRAM remove RECORD VALUE; without it you are
                                 told what to enter. With it the server renews the certificate by itself (LIVEX_CERTIFICATE_HOOK)
              --email ADDRESS    where the authority may write to
              --authority URL    its ACME directory, if it is not Let's Encrypt (LIVEX_ACME_DIRECTORY)
              --data FOLDER      the data folder (LIVEX_DATA); the server may run meanwhile and needs no new start

            What was said the first time need not be said again. Exit codes: 0 there is one, 1 there is none, 2 wrong options.""";

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

    private CertificateMain() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        Program.run(given, HELP, () -> exitCodeOf(given, System.getenv()));
    }

    static int exitCodeOf(List<String> given, Map<String, String> environment) {
        return Program.exitCodeOf(() -> got(given, environment));
    }

    private static String got(List<String> given, Map<String, String> environment) throws IOException {
        Arguments arguments = Arguments.read(
                given,
                Map.of(
                        "--agree", "",
                        "--hook", environment.getOrDefault("LIVEX_CERTIFICATE_HOOK", ""),
                        "--email", "",
                        "--authority", environment.getOrDefault("LIVEX_ACME_DIRECTORY", ""),
                        "--data", environment.getOrDefault("LIVEX_DATA", "data")));
        if (arguments.words().size() != 1) {
            throw Arguments.wrong("Say for which name, such as livex.example.org; --help tells how.");
        }
        PublicCertificates kept =
                new PublicCertificates(arguments.needed("--data").resolve("tls"));
        NamedCertificate how = how(arguments, kept);
        try {
            PublicCertificate certificate = how.hook().isPresent()
                    ? how.get(kept, new DnsHook(how.hook().get(), DnsHook.PATIENCE), InstantSource.system())
                    : byHand(how, kept);
            return said(how, certificate, arguments.needed("--data"));
        } catch (CertificateProblem problem) {
            throw StartProblem.of(problem);
        }
    }

    private static NamedCertificate how(Arguments arguments, PublicCertificates kept) throws IOException {
        String name;
        try {
            name = NamedCertificate.name(arguments.words().getFirst());
        } catch (AcmeProblem problem) {
            throw Arguments.wrong(String.valueOf(problem.getMessage()));
        }
        Optional<NamedCertificate> before = NamedCertificate.of(name, kept);
        return new NamedCertificate(
                name,
                option(arguments, "--authority")
                        .map(CertificateMain::directory)
                        .or(() -> before.map(NamedCertificate::authority))
                        .orElse(Authority.LETS_ENCRYPT),
                option(arguments, "--email")
                        .map(CertificateMain::email)
                        .or(() -> before.flatMap(NamedCertificate::email)),
                agrees(arguments) || before.map(NamedCertificate::agrees).orElse(false),
                arguments.path("--hook").or(() -> before.flatMap(NamedCertificate::hook)),
                Authority.PATIENCE);
    }

    private static boolean agrees(Arguments arguments) {
        Optional<String> agree = option(arguments, "--agree");
        if (agree.isPresent() && !agree.get().equals("yes")) {
            throw Arguments.wrong("--agree must be yes, or left out.");
        }
        return agree.isPresent();
    }

    private static String email(String typed) {
        if (!EMAIL.matcher(typed).matches()) {
            throw Arguments.wrong("--email must be an address such as me@example.org, not \"" + typed + "\".");
        }
        return typed;
    }

    private static Optional<String> option(Arguments arguments, String option) {
        return Optional.ofNullable(arguments.options().get(option)).filter(value -> !value.isBlank());
    }

    private static URI directory(String typed) {
        try {
            URI uri = URI.create(typed);
            boolean isSafe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && "localhost".equals(uri.getHost()));
            if (isSafe && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for any other address that is none.
        }
        throw Arguments.wrong("--authority must be an address that begins with https://, not \"" + typed + "\".");
    }

    private static PublicCertificate byHand(NamedCertificate how, PublicCertificates kept) throws IOException {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> Arguments.wrong(
                        "There is no terminal to tell what to enter in the DNS: name a --hook that enters it."));
        DnsByHand hand = new DnsByHand(console.reader(), console.writer());
        try {
            return how.get(kept, hand, InstantSource.system());
        } finally {
            hand.sayWhatIsLeft();
        }
    }

    private static String said(NamedCertificate how, PublicCertificate certificate, Path data) {
        return "There is a certificate for " + certificate.name() + ", good until "
                + Authority.written(certificate.ends()) + ".\n\n"
                + (how.hook().isPresent()
                        ? "The server renews it by itself while it runs and has the Internet.\n"
                        : "Renew it with the same command before that day.\n")
                + "Let the router's DNS lead " + certificate.name() + " to this machine, then start it:\n  LIVEX_DATA="
                + data + " ops/run --public-url https://" + certificate.name() + ":8443";
    }
}
