package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.chancery.desk.web.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  /** Resolves every name to one address. */
  private record To(String address) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return new InetAddress[] {InetAddress.getByName(address)};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, false",
    "127.8.9.1, false",
    "0.0.0.0, false",
    "0.1.2.3, false",
    "10.0.0.1, false",
    "100.64.0.1, false",
    "100.128.0.1, true",
    "169.254.169.254, false",
    "172.16.5.4, false",
    "172.32.0.1, true",
    "192.168.1.1, false",
    "198.18.0.1, false",
    "224.0.0.1, false",
    "240.0.0.1, false",
    "255.255.255.255, false",
    "93.184.216.34, true",
    "::1, false",
    "::, false",
    "fe80::1, false",
    "fd00::1, false",
    "ff02::1, false",
    "64:ff9b::7f00:1, false",
    "::ffff:127.0.0.1, false",
    "2606:2800:220:1::1, true"
  })
  void tellsTheWideWorldFromNetworksWithin(String address, boolean isPublic)
      throws UnknownHostException {
    assertThat(Fetcher.isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1"})
  void fetchesNothingFromWithinWhateverItIsCalled(String address) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    inside.createContext("/", _ -> asked.incrementAndGet());
    inside.start();
    try (Fetcher fetcher = new Fetcher(List.of("news.example.org"), new To(address))) {
      String url = "http://news.example.org:%d/".formatted(inside.getAddress().getPort());
      assertThatThrownBy(() -> fetcher.fetch(url)).hasMessageContaining("private network");
      assertThat(asked).hasValue(0);
    } finally {
      inside.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://news.example.org/",
        "http://",
        "//news.example.org/",
        "http://user:word@news.example.org/",
        "not a url",
        ""
      })
  void takesNothingForAUrlThatIsNoneOfTheWeb(String url) throws IOException {
    try (Fetcher fetcher = new Fetcher(List.of("news.example.org"))) {
      assertThatThrownBy(() -> fetcher.fetch(url))
          .isInstanceOfSatisfying(
              Problem.Raised.class, it -> assertThat(it.problem().status()).isEqualTo(400));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/",
        "http://news.example.org.evil.example/",
        "http://evil.example/news.example.org",
        "http://2130706433/"
      })
  void fetchesOnlyFromHostsThatAreAllowed(String url) throws IOException {
    try (Fetcher fetcher = new Fetcher(List.of("news.example.org"))) {
      assertThatThrownBy(() -> fetcher.fetch(url))
          .isInstanceOfSatisfying(
              Problem.Raised.class, it -> assertThat(it.problem().status()).isEqualTo(403));
    }
  }
}
