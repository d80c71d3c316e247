package org.chancery.desk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a desk is set up.
 *
 * @param host the address to listen at
 * @param port the port to listen at; 0 for any that is free
 * @param accounts whether people log in; without it everybody who reaches the desk may do all
 * @param secure whether people reach it by HTTPS, so that cookies never travel without
 * @param names the host names under which it may be reached; none for any with accounts, and for
 *     those of this machine without
 * @param fetchFrom the hosts from which dispatches may be fetched by URL; none for no fetching
 * @param session how long a login lasts
 * @param requestsPerMinute how many requests of one visitor are answered in a minute, with accounts
 * @param provider an OpenID provider with which people can log in
 * @param localName who gives the rulings where there are no accounts
 */
public record DeskSettings(
    String host,
    int port,
    boolean accounts,
    boolean secure,
    List<String> names,
    List<String> fetchFrom,
    Duration session,
    int requestsPerMinute,
    Optional<Provider> provider,
    String localName) {

  /**
   * An OpenID provider.
   *
   * @param issuer its address, from which all else about it can be learnt
   * @param clientId under which it knows the desk
   * @param clientSecret by which the desk proves that it is the one
   * @param desk the address at which people reach the desk, for the provider to send them back to
   */
  public record Provider(URI issuer, String clientId, String clientSecret, URI desk) {}

  public DeskSettings {
    names = List.copyOf(names);
    fetchFrom = List.copyOf(fetchFrom);
  }

  /** A desk for one person at this machine. */
  public static DeskSettings local(int port, String localName) {
    return new DeskSettings(
        "127.0.0.1",
        port,
        false,
        false,
        List.of(),
        List.of(),
        Duration.ofHours(12),
        1200,
        Optional.empty(),
        localName);
  }

  /** Whether only this machine can reach it. */
  public boolean isLocal() {
    return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
  }
}
