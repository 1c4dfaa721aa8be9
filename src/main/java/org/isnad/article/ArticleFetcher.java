package org.isnad.article;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.isnad.remote.AddressGuard;
import org.isnad.report.UserError;

/**
 * Fetches a page. Every address is hostile: each redirect is checked like the first address, the connection goes to the very machine that was checked, and size, time and
 * number of redirects are bounded. Thread-safe.
 */
public final class ArticleFetcher {

    /** [redirects] As browsers' fetch allows 20 and pages need two or three: http to https, to the canonical host, to the article. */
    private static final int REDIRECTS = 5;

    private final AddressGuard guard;
    private final Duration deadline;

    /**
     * What came.
     *
     * @param address where it came from in the end
     */
    public record Page(byte[] bytes, Optional<String> contentType, URI address) {}

    /** @param deadline for everything together: redirects, and a server that drips */
    public ArticleFetcher(AddressGuard guard, Duration deadline) {
        this.guard = guard;
        this.deadline = deadline;
    }

    /** @throws UserError when the address is refused, or its server does not deliver a page */
    public Page fetch(URI first) {
        long until = System.nanoTime() + deadline.toNanos();
        URI address = first.normalize();
        for (int i = 0; i <= REDIRECTS; i++) {
            PageConnection.Answer answer = ask(address, until);
            if (answer.status() / 100 == 3 && answer.location().isPresent()) {
                address = redirected(address, answer.location().get());
            } else if (answer.status() == 200) {
                return new Page(answer.body(), answer.contentType(), address);
            } else {
                throw remote(
                        "page-refused",
                        "The server of " + address + " answered " + answer.status()
                                + ". Check the address, or copy the text and give that.");
            }
        }
        throw remote("too-many-redirects", first + " redirects more than " + REDIRECTS + " times.");
    }

    private static URI redirected(URI from, String location) {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "bad-redirect",
                    from + " redirects to \"" + PlainText.line(location) + "\", which is no address.",
                    e);
        }
    }

    private PageConnection.Answer ask(URI address, long until) {
        List<InetAddress> targets = guard.targets(address);
        IOException last = new IOException("no address");
        for (InetAddress target : targets.subList(0, Math.min(2, targets.size()))) {
            try (PageConnection connection = new PageConnection(address, target, until)) {
                return connection.get();
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UserError(
                UserError.Kind.REMOTE,
                "page-not-fetched",
                address + " can't be fetched ("
                        + (last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage())
                        + "). Check the address and the network, or copy the text and give that.",
                last);
    }

    private static UserError remote(String code, String message) {
        return new UserError(UserError.Kind.REMOTE, code, message);
    }
}
