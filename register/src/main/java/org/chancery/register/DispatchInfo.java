package org.chancery.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch without its text.
 *
 * @param label what its sender calls it
 * @param source name of the publisher
 * @param title the headline, or null where there is none
 * @param date day of publication
 * @param url where it was published, or null
 * @param reader version of the reader that read its current claims
 * @param recorded when the dispatch was first recorded
 */
public record DispatchInfo(
    String id,
    String label,
    String source,
    @Nullable String title,
    LocalDate date,
    @Nullable String url,
    String reader,
    Instant recorded) {}
