package org.chancery.desk;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.chancery.desk.web.Problem;

/**
 * Fetches dispatches by URL: only from hosts that are allowed, and never from addresses within this
 * network, whatever a name resolves to. The address that is checked is the one that is connected
 * to. Redirections are not followed.
 */
final class Fetcher implements AutoCloseable {
  private static final int LARGEST = 10 << 20;
  private static final Timeout PATIENCE = Timeout.ofSeconds(10);

  private final List<String> hosts;
  private final CloseableHttpClient client;

  Fetcher(List<String> hosts) {
    this(hosts, SystemDefaultDnsResolver.INSTANCE);
  }

  Fetcher(List<String> hosts, DnsResolver names) {
    this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new PublicOnly(names))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(PATIENCE)
                            .setSocketTimeout(PATIENCE)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(PATIENCE)
                    .setConnectionRequestTimeout(PATIENCE)
                    .build())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .build();
  }

  /**
   * What stands at a URL.
   *
   * @throws Problem.Raised if it may not be fetched, or cannot
   */
  byte[] fetch(String url) {
    URI uri = allowed(url);
    try {
      return client.execute(new HttpGet(uri), Fetcher::content);
    } catch (Private e) {
      throw Problem.forbidden(
          "%s leads into a private network, and nothing is fetched from there."
              .formatted(uri.getHost()));
    } catch (IOException e) {
      throw new Problem.Raised(
          502, "Not fetched", "%s cannot be fetched: %s.".formatted(url, e.getMessage()));
    }
  }

  private URI allowed(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw Problem.badRequest("\"%s\" is no URL.".formatted(url));
    }
    String host = uri.getHost();
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || host == null || uri.getUserInfo() != null) {
      throw Problem.badRequest(
          "\"%s\" is no URL of the web; write it as in https://example.org/page.".formatted(url));
    }
    if (!hosts.contains(host.toLowerCase(Locale.ROOT))) {
      throw Problem.forbidden(
          "Nothing is fetched from %s; whoever runs the desk can allow it, or send the text itself."
              .formatted(host));
    }
    return uri;
  }

  private static byte[] content(ClassicHttpResponse response) throws IOException {
    if (response.getCode() != 200) {
      throw new IOException("it answers with status " + response.getCode());
    }
    try (HttpEntity entity = response.getEntity()) {
      byte[] content = entity == null ? new byte[0] : entity.getContent().readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new IOException("it is larger than 10 MiB");
      }
      return content;
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  /** A name led to an address within this network. */
  private static final class Private extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Private(String host) {
      super(host);
    }
  }

  /** Resolves names to public addresses, and fails where one is not. */
  private record PublicOnly(DnsResolver names) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] addresses = names.resolve(host);
      for (InetAddress address : addresses) {
        if (!isPublic(address)) {
          throw new Private(host);
        }
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return names.resolveCanonicalHostname(host);
    }
  }

  /** Whether an address is one of the wide world. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean uniqueLocal = address instanceof Inet6Address && (first & 0xFE) == 0xFC;
    boolean translated =
        address instanceof Inet6Address
            && first == 0
            && second == 0x64
            && (bytes[2] & 0xFF) == 0xFF;
    boolean shared = bytes.length == 4 && first == 100 && (second & 0xC0) == 64;
    boolean reserved = bytes.length == 4 && (first == 0 || first >= 240);
    boolean benchmarks = bytes.length == 4 && first == 198 && (second & 0xFE) == 18;
    return !(address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || translated
        || shared
        || reserved
        || benchmarks);
  }
}
