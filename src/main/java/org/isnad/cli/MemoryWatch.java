package org.isnad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Watches the memory of a process, its children and the database servers that run meanwhile: proportional set size ({@code Pss} of Linux's smaps_rollup), which counts
 * shared pages once.
 */
final class MemoryWatch {

    private static final long PAUSE_MS = 200;

    private volatile long peak;
    private volatile Map<String, Long> byProcess = Map.of();

    void follow(Process process) {
        Thread thread = new Thread(
                () -> {
                    while (process.isAlive()) {
                        look(process);
                        try {
                            Thread.sleep(PAUSE_MS);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                },
                "memory");
        thread.setDaemon(true);
        thread.start();
    }

    private void look(Process process) {
        Map<String, Long> now = new TreeMap<>();
        now.put("command", pss(process.pid()));
        process.descendants().forEach(child -> now.merge("worker", pss(child.pid()), Long::sum));
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            all.filter(p -> p.info()
                            .command()
                            .filter(c -> c.endsWith("/postgres"))
                            .isPresent())
                    .forEach(p -> now.merge("postgres", pss(p.pid()), Long::sum));
        }
        long sum = now.values().stream().mapToLong(Long::longValue).sum();
        if (sum > peak) {
            peak = sum;
            byProcess = Map.copyOf(now);
        }
    }

    /** 0 for a process that is gone. */
    private static long pss(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(
                            line -> Long.parseLong(line.toLowerCase(Locale.ROOT).replaceAll("[^0-9]", "")) * 1024)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    long peak() {
        return peak;
    }

    Map<String, Long> byProcess() {
        return byProcess;
    }
}
