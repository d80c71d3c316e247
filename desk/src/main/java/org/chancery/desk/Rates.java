package org.chancery.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** How often each may do something: so many times a minute, all at once or one by one. */
final class Rates {
  private static final int MOST_KNOWN = 100_000;

  private final int perMinute;

  /** Who has done nothing for so long has all his times again. */
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_KNOWN)
          .expireAfterAccess(Duration.ofMinutes(2))
          .build();

  Rates(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Whether somebody may do it now; if so, he has. */
  boolean allow(String whose) {
    return buckets.get(whose, _ -> full()).tryConsume(1);
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
