package org.chancery.register;

import java.util.Optional;

/**
 * What a backup holds.
 *
 * @param made when, as an instant of the database's clock
 * @param rows how many, of all tables
 * @param links length of the chain over all inputs
 * @param head value of its last link, in hexadecimal digits; empty if nothing was put in
 */
public record Backed(String made, long rows, long links, Optional<String> head) {

  static Backed of(Manifest manifest) {
    return new Backed(
        manifest.made(),
        manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(),
        manifest.links(),
        Optional.of(manifest.head()).filter(head -> !head.isEmpty()));
  }
}
