package org.isnad.remote;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.isnad.report.UserError;

/**
 * Decides which addresses may be fetched: http and https only, and unless {@code privateAllowed} none that leads into this machine or its private networks, so that
 * nobody can read an intranet through us. After {@link #check} the name is resolved again when the connection is made, so a name server that changes its answer within
 * that moment could get past; {@link #targets} closes that gap. Immutable.
 */
public record AddressGuard(boolean privateAllowed) {

    /** @throws UserError when the address may not be fetched */
    public void check(URI address) {
        checkForm(address);
        if (!privateAllowed) {
            targets(address);
        }
    }

    private static void checkForm(URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (!(scheme.equals("http") || scheme.equals("https"))
                || address.getHost() == null
                || address.getUserInfo() != null) {
            throw refused(address, "only http and https addresses without user names are fetched");
        }
    }

    /**
     * The machines behind an address, all of them allowed. Who connects to one of these, not to the name, can't be led elsewhere by a name server that changes its
     * answer.
     *
     * @throws UserError when the address may not be fetched
     */
    public List<InetAddress> targets(URI address) {
        checkForm(address);
        try {
            List<InetAddress> targets = List.of(InetAddress.getAllByName(address.getHost()));
            for (InetAddress target : targets) {
                if (!privateAllowed && isPrivate(target)) {
                    throw refused(
                            address,
                            "it leads to this machine or a private network (" + target.getHostAddress()
                                    + "); allow that with ISNAD_INGEST_FETCH_PRIVATE=true if it is meant");
                }
            }
            return targets;
        } catch (UnknownHostException e) {
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "host-unknown",
                    "The host " + address.getHost() + " can't be found. Check the address and the network.",
                    e);
        }
    }

    private static UserError refused(URI address, String why) {
        return new UserError(
                UserError.Kind.BAD_INPUT,
                "address-refused",
                "The address " + address + " is not fetched: " + why + ".");
    }

    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] b = address.getAddress();
        if (address instanceof Inet4Address) {
            int first = b[0] & 0xff;
            int second = b[1] & 0xff;
            // 0/8 this network, 100.64/10 carrier NAT, 192.0.0/24, 198.18/15 benchmarks, 240/4 reserved and broadcast
            // (RFC 6890)
            return first == 0
                    || (first == 100 && (second & 0xc0) == 64)
                    || (first == 192 && second == 0 && b[2] == 0)
                    || (first == 198 && (second & 0xfe) == 18)
                    || first >= 240;
        }
        // fc00::/7 unique local; 64:ff9b::/96 and 2002::/16 carry IPv4 addresses inside
        return address instanceof Inet6Address
                && ((b[0] & 0xfe) == 0xfc || (b[0] == 0 && b[1] == 0x64) || (b[0] == 0x20 && b[1] == 0x02));
    }
}
