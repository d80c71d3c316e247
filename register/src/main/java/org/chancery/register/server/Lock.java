package org.chancery.register.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock on a file, held until closed. The operating system lets it go when the process ends,
 * however it ends; that is why it is files that are locked. It locks out other processes only:
 * within one, no file may be locked twice at once.
 */
final class Lock implements AutoCloseable {
  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits until nobody else holds the file. */
  static Lock exclusive(Path file) throws IOException {
    return lock(file, false);
  }

  /** Waits until nobody holds the file exclusively. */
  static Lock shared(Path file) throws IOException {
    return lock(file, true);
  }

  /** The exclusive lock, if nobody else holds the file at this moment. */
  static Optional<Lock> tryExclusive(Path file) throws IOException {
    FileChannel channel = open(file);
    if (channel.tryLock() != null) {
      return Optional.of(new Lock(channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static Lock lock(Path file, boolean shared) throws IOException {
    FileChannel channel = open(file);
    try {
      channel.lock(0, Long.MAX_VALUE, shared);
      return new Lock(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
