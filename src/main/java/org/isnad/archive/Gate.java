package org.isnad.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Mutual exclusion over all threads of all processes that share a folder: a Java lock, then a file lock (which only knows processes). */
final class Gate implements AutoCloseable {

    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final FileChannel channel;
    private final FileLock lock;

    private Gate(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static Gate enter(Path file) throws IOException {
        IN_THIS_PROCESS.lock();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Gate(channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            IN_THIS_PROCESS.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
