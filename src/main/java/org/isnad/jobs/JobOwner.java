package org.isnad.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that works on jobs, as {@code host/pid/start}. On the same host a dead owner is recognised at once; on another one by its silence.
 */
public record JobOwner(String host, long pid, long startedAtMs) {

    /** This process. */
    public static JobOwner current() {
        ProcessHandle self = ProcessHandle.current();
        return new JobOwner(hostName(), self.pid(), startOf(self));
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<JobOwner> parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JobOwner(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether this owner ran on this host and is gone; a process id that somebody else got since then counts as gone. */
    public boolean isDeadHere() {
        if (!host.equals(hostName())) {
            return false;
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(p -> startOf(p) == startedAtMs)
                .isEmpty();
    }

    private static long startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }

    /** The boot's id makes the name unique where containers share a host name and start with the same process ids. */
    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).trim();
        } catch (IOException notLinux) {
            return Optional.ofNullable(System.getenv("COMPUTERNAME")).orElse("localhost");
        }
    }

    @Override
    public String toString() {
        return host + "/" + pid + "/" + startedAtMs;
    }
}
