package org.livex.acme;

import java.net.URI;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeLazyLoadingException;
import org.shredzone.acme4j.exception.AcmeNetworkException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeServerException;

/** Says in a sentence why an authority gives no certificate, and whose fault it is. */
record Refusals(URI directory) {
    static String why(Optional<Problem> problem) {
        return problem.flatMap(Problem::getDetail)
                .map(detail -> " (" + detail.strip().replaceAll("\\.$", "") + ")")
                .orElse("");
    }

    AcmeProblem problem(Exception failure) {
        String host = String.valueOf(directory.getHost());
        return switch (failure) {
            case AcmeLazyLoadingException late when late.getCause() instanceof AcmeException cause -> problem(cause);
            case AcmeException stopped
            when stopped.getCause() instanceof InterruptedException ->
                new AcmeProblem("Getting a certificate was interrupted.", stopped);
            case PatientConnection.Busy busy ->
                new AcmeProblem(
                        host + " is busy (HTTP " + busy.status() + "): ask again "
                                + busy.freeAt()
                                        .map(at -> "after " + Authority.written(at))
                                        .orElse("in some minutes") + ".",
                        busy);
            case AcmeRateLimitedException limited ->
                new AcmeProblem(
                        host + " gives no more for now" + why(Optional.of(limited.getProblem()))
                                + limited.getRetryAfter()
                                        .map(at -> ": ask again after " + Authority.written(at) + ".")
                                        .orElse(": ask again in some hours."),
                        limited);
            case AcmeServerException refused ->
                new AcmeProblem(host + " refuses" + why(Optional.of(refused.getProblem())) + ".", refused);
            case AcmeNetworkException untrusted
            when mistrust(untrusted).isPresent() ->
                new AcmeProblem(
                        host + " shows a certificate that Java does not trust ("
                                + cause(mistrust(untrusted).get())
                                + "): is the clock of this machine right, and no portal or proxy between? The root of an"
                                + " authority of your own must be in Java's trust store.",
                        untrusted);
            case AcmeNetworkException other
            when other.getCause() instanceof SSLException cause ->
                new AcmeProblem(
                        directory + " does not speak TLS as an authority does (" + cause(cause)
                                + "): is --authority right?",
                        other);
            case AcmeNetworkException away ->
                new AcmeProblem(
                        host
                                + " cannot be reached: this needs the Internet, so do it the day before, where there is one.",
                        away);
            default ->
                new AcmeProblem(
                        directory + " does not answer as an authority does (" + cause(failure)
                                + "): is --authority right?",
                        failure);
        };
    }

    private static Optional<CertificateException> mistrust(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException mistrust) {
                return Optional.of(mistrust);
            }
        }
        return Optional.empty();
    }

    private static String cause(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
